package org.thinjit.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.thinjit.indexer.archive.ArchiveBuilder;
import org.thinjit.indexer.archive.ArchiveReport;
import org.thinjit.indexer.archive.ArchiveRequest;
import org.thinjit.indexer.archive.LaunchArguments;
import org.thinjit.indexer.archive.TargetJdk;
import org.thinjit.maven.output.FileProblem;

/**
 * Makes a class-data archive of the program that the goal {@code index} has indexed, without running
 * it: {@code java @target/thinjit/app.jsa.args -jar target/app.jar}. Bind it below {@code index}.
 */
@Mojo(name = "archive", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ArchiveMojo extends AbstractMojo {
    private static final String INDEX = ".tji";

    /** Whether to do nothing, for modules that are no programs. */
    @Parameter(property = "thinjit.skip", defaultValue = "false")
    private boolean skip;

    /** The packaging of this project. */
    @Parameter(defaultValue = "${project.packaging}", readonly = true, required = true)
    private String packaging;

    /** Where the index is, and the archive goes. */
    @Parameter(
            property = "thinjit.outputDirectory",
            defaultValue = "${project.build.directory}/thinjit")
    private File outputDirectory;

    /** The home of the JDK that will run the program. By default the one that runs Maven. */
    @Parameter(property = "thinjit.javaHome", defaultValue = "${java.home}")
    private File javaHome;

    /** Options of the program's JVM that archives depend on: its collector, {@code --add-opens}. */
    @Parameter private List<String> javaOptions = new ArrayList<>();

    /** How unlikely an archived class may be, in halvings, 0 to 30. */
    @Parameter(property = "thinjit.archiveLimit")
    private Integer limit;

    /** Whether to link classes ahead (JDK 24 and later). */
    @Parameter(property = "thinjit.link", defaultValue = "false")
    private boolean link;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || packaging.equals("pom")) {
            getLog().info("no archive: skipped, or a project of packaging pom");
            return;
        }
        try {
            archive();
        } catch (IOException e) {
            throw new MojoExecutionException(FileProblem.of(e), e);
        }
    }

    private void archive() throws MojoFailureException, IOException {
        String unknown = LaunchArguments.parse(javaOptions).unknown();
        if (unknown != null) {
            throw new MojoFailureException(
                    "javaOptions: whether archives depend on " + unknown + " is not known");
        }
        if (limit != null && (limit < 0 || limit > 30)) {
            throw new MojoFailureException("limit cannot be " + limit + "; it is 0 to 30");
        }
        Path index = index();
        String name = index.getFileName().toString();
        Path output =
                index.resolveSibling(name.substring(0, name.length() - INDEX.length()) + ".jsa");
        int halvings = limit == null ? ArchiveRequest.DEFAULT_LIMIT : limit;
        TargetJdk jdk = TargetJdk.at(javaHome.toPath());
        tell(
                ArchiveBuilder.build(
                        new ArchiveRequest(index, output, jdk, halvings, link, javaOptions)),
                jdk);
    }

    private Path index() throws MojoFailureException, IOException {
        Path folder = outputDirectory.toPath();
        List<Path> found = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                found = files.filter(file -> file.toString().endsWith(INDEX)).toList();
            }
        }
        if (found.size() != 1) {
            throw new MojoFailureException(
                    folder
                            + " has "
                            + found.size()
                            + " indexes instead of one; bind the goal 'index' before this one");
        }
        return found.get(0);
    }

    private void tell(ArchiveReport report, TargetJdk jdk) {
        getLog().info(
                        String.format(
                                "archived %d classes for JDK %d: %s, %d kB; start with"
                                        + " java @%s.args%s",
                                report.listed(),
                                jdk.feature(),
                                report.archive(),
                                (report.bytes() + 999) / 1000,
                                report.archive(),
                                report.unregistered() > 0 ? " -javaagent:thinjit.jar" : ""));
    }
}
