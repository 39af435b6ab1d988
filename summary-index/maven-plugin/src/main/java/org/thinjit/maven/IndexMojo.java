package org.thinjit.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.cache.CacheFolder;
import org.thinjit.indexer.launch.SymbolTable;
import org.thinjit.maven.output.AgentArguments;
import org.thinjit.maven.output.FileProblem;
import org.thinjit.maven.output.ProgramOutput;
import org.thinjit.maven.program.Layout;
import org.thinjit.maven.program.Program;
import org.thinjit.maven.program.ProgramCheck;
import org.thinjit.maven.program.ProgramFinder;
import org.thinjit.maven.program.SearchedContainers;
import org.thinjit.maven.project.PackagingOrder;

/**
 * Indexes the program that this project packages, and writes {@code java.args}, an argument file that
 * starts it with ThinJIT: {@code java @target/thinjit/java.args -jar target/app.jar}.
 *
 * <p>Files that would not change are left untouched. Put the plugin below those that make or replace
 * the jar and copy its dependencies.
 */
@Mojo(
        name = "index",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class IndexMojo extends AbstractMojo {
    private static final String AGENT = "org.thinjit:thinjit-agent";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Whether to do nothing, for modules that are no programs. */
    @Parameter(property = "thinjit.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The jar that is started. By default the first of this project's jars, its own before attached
     * ones, whose manifest has a {@code Main-Class}.
     */
    @Parameter(property = "thinjit.jar")
    private File jar;

    /**
     * How the program is started: {@code jar} with {@code java -jar}; {@code class-path} with {@code
     * java -cp}, from the project's jar and its dependencies, and then the class path stands in the
     * argument file too; {@code module-path} with {@code java -m}, the project's jar being the main
     * module, and then both paths and {@code -m} stand in it; {@code auto} as a jar where one has a
     * {@code Main-Class}, else by class path: a {@code module-info.java} alone changes nothing, as most
     * programs that have one are started from the class path.
     */
    @Parameter(property = "thinjit.layout", defaultValue = "auto")
    private String layout;

    /**
     * The class with the main method; for {@code module-path} the module's name and a slash may stand
     * before it. By default the jar manifest's, else the one in the
     * configuration of maven-jar-plugin, spring-boot-maven-plugin, maven-shade-plugin or
     * exec-maven-plugin.
     */
    @Parameter(property = "thinjit.mainClass")
    private String mainClass;

    /**
     * Which classes are packed: {@code all}, {@code reachable} (from the main method, and service
     * providers) or {@code none}.
     */
    @Parameter(property = "thinjit.pack", defaultValue = "all")
    private String pack;

    /**
     * For how many calls ahead of execution the index is made, 1 to 64. By default as for the command
     * line's {@code index}. The agent's option {@code lookahead} can say otherwise at run time.
     */
    @Parameter(property = "thinjit.lookaheadHint")
    private Integer lookaheadHint;

    /**
     * The dependencies of a class path: {@code runtime}, {@code compile} (with provided and system
     * ones), or {@code compile+runtime}. Of no meaning for a jar: its manifest says what it needs.
     */
    @Parameter(property = "thinjit.includeScope", defaultValue = "runtime")
    private String includeScope;

    /**
     * Where to keep what was found out about jars, for the next build; builds and machines can share
     * the folder. {@code off} keeps nothing. By default {@code thinjit} in the user's cache folder.
     * Index and pack are the same with and without.
     */
    @Parameter(property = "thinjit.cache")
    private String cache;

    /**
     * What the cache may take, in MiB; the least recently used entries go first. By default 2048. 0
     * keeps nothing.
     */
    @Parameter(property = "thinjit.cacheLimit")
    private Long cacheLimit;

    /** Where index, pack, agent and argument file go. */
    @Parameter(
            property = "thinjit.outputDirectory",
            defaultValue = "${project.build.directory}/thinjit")
    private File outputDirectory;

    /**
     * More options of the agent for the argument file, written as for {@code -javaagent}: {@code
     * stats=stderr,lookahead=4}. {@code index} is set by this goal.
     */
    @Parameter(property = "thinjit.agentOptions")
    private String agentOptions;

    /**
     * Whether the argument file also sizes the JVM's symbol table for the program, by two options of which
     * HotSpot 17 to 25 call one experimental; for programs with many thousand classes. A JDK without the
     * option would refuse to start.
     */
    @Parameter(property = "thinjit.symbolTable", defaultValue = "false")
    private boolean symbolTable;

    /** Whether index and pack become artifacts of this project, of types {@code tji} and {@code tjp}. */
    @Parameter(property = "thinjit.attach", defaultValue = "false")
    private boolean attach;

    /** The classifier of the attached artifacts; none by default. */
    @Parameter(property = "thinjit.classifier")
    private String classifier;

    private final MavenProjectHelper projectHelper;

    /**
     * Called by Maven.
     *
     * @param projectHelper attaches artifacts
     */
    @Inject
    public IndexMojo(MavenProjectHelper projectHelper) {
        this.projectHelper = projectHelper;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project.getPackaging().equals("pom")) {
            getLog().info(skip ? "skipped" : "a project of packaging pom has nothing to index");
            return;
        }
        try {
            index();
        } catch (IOException e) {
            throw new MojoExecutionException(FileProblem.of(e), e);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("bad configuration: " + e.getMessage(), e);
        }
    }

    private void index() throws MojoFailureException, IOException {
        String options = AgentArguments.check(agentOptions);
        PackagingOrder.check(project);
        Program program = ProgramFinder.find(project, settings());
        Path folder = outputDirectory.toPath().toAbsolutePath().normalize();
        IndexRequest request =
                program.request(folder, packMode(), lookahead()).withCache(cacheFolder());
        SearchedContainers containers = SearchedContainers.of(request);
        new ProgramCheck(getLog()).check(program, request, containers);
        ProgramOutput output = new ProgramOutput(folder, getLog());
        output.index(request, containers);
        List<String> jvmOptions = symbolTable ? SymbolTable.options(request.output()) : List.of();
        Path arguments =
                output.arguments(agentJar(), program, request.output(), options, jvmOptions);
        attach(request);
        tell(program, request.mainClass(), arguments);
    }

    private ProgramFinder.Settings settings() throws MojoFailureException {
        return new ProgramFinder.Settings(
                jar == null ? null : jar.toPath().toAbsolutePath(),
                Layout.of(layout),
                mainClass,
                includeScope);
    }

    private PackMode packMode() throws MojoFailureException {
        List<String> known =
                Arrays.stream(PackMode.values())
                        .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                        .toList();
        int number = known.indexOf(pack);
        if (number < 0) {
            throw new MojoFailureException(
                    "pack cannot be '" + pack + "'; known: " + String.join(", ", known));
        }
        return PackMode.values()[number];
    }

    private CacheFolder cacheFolder() throws MojoFailureException {
        CacheFolder folder =
                cache == null
                        ? CacheFolder.ofUser()
                        : CacheFolder.of(cache, project.getBasedir().toPath().toAbsolutePath());
        try {
            return folder == null || cacheLimit == null ? folder : folder.withLimit(cacheLimit);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("cacheLimit: " + e.getMessage(), e);
        }
    }

    private int lookahead() {
        return lookaheadHint == null ? IndexRequest.DEFAULT_LOOKAHEAD : lookaheadHint;
    }

    private Path agentJar() throws MojoFailureException {
        for (Artifact artifact : plugin.getArtifacts()) {
            boolean agent = AGENT.equals(ArtifactUtils.versionlessKey(artifact));
            if (agent && !artifact.hasClassifier() && artifact.getFile() != null) {
                return artifact.getFile().toPath();
            }
        }
        throw new MojoFailureException(
                "the agent " + AGENT + " is not among this plugin's dependencies as a jar");
    }

    private void attach(IndexRequest request) {
        if (attach) {
            projectHelper.attachArtifact(project, "tji", classifier, request.output().toFile());
            if (request.pack() != PackMode.NONE) {
                projectHelper.attachArtifact(
                        project, "tjp", classifier, request.packFile().toFile());
            }
        }
    }

    private void tell(Program program, String main, Path arguments) {
        Path here = project.getBasedir().toPath().toAbsolutePath();
        getLog().info(
                        "start with: java @"
                                + near(here, arguments)
                                + behindArguments(program, main, here));
    }

    /** The argument file of a program of modules says itself what to start. */
    private static String behindArguments(Program program, String main, Path here) {
        if (program.modular()) {
            return "";
        }
        return program.runnableJar() ? " -jar " + near(here, program.jar()) : " " + main;
    }

    private static Path near(Path folder, Path file) {
        return file.startsWith(folder) ? folder.relativize(file) : file;
    }
}
