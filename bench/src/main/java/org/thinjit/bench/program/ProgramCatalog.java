package org.thinjit.bench.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thinjit.bench.program.MavenProgram.Release;

/** The programs that the bench knows by name. Immutable. */
public final class ProgramCatalog {
    /** Wall seconds of a plain run on the machine of bench/RESULTS.md; for forecasts only. */
    private static final Map<String, Double> SECONDS =
            Map.of(
                    "tinyexpr", 0.1,
                    "junit", 0.5,
                    "ecj", 1.1,
                    "kotlinc", 3.5,
                    "checkstyle", 1.4,
                    "pmd", 1.7,
                    "springboot", 4.0,
                    "springboot-fat", 4.5,
                    "springboot-server", 19.0);

    private final List<ProgramSource> sources;

    /**
     * @param workspace where the programs are kept
     */
    public ProgramCatalog(Workspace workspace) {
        sources =
                List.of(
                        new TinyExprProgram(workspace),
                        ecj(workspace),
                        kotlinc(workspace),
                        checkstyle(workspace),
                        groovy(workspace),
                        clojure(workspace),
                        pmd(workspace),
                        junit(workspace),
                        new SpringBootProgram(workspace, SpringBootProgram.Kind.EXTRACTED),
                        new SpringBootProgram(workspace, SpringBootProgram.Kind.FAT),
                        new SpringBootProgram(workspace, SpringBootProgram.Kind.SERVER));
    }

    /** All names. */
    public List<String> names() {
        return sources.stream().map(ProgramSource::name).toList();
    }

    /** Names of the programs that end by themselves, in the order in which they run. */
    public List<String> standardNames() {
        return names().stream().filter(name -> !name.endsWith("-server")).toList();
    }

    /**
     * Names of six programs of different size and kind, in the order in which they run when peers are
     * compared and none is asked for: all would take an hour with as many variants.
     */
    public List<String> namesForPeers() {
        return List.of("tinyexpr", "junit", "ecj", "checkstyle", "groovy", "clojure");
    }

    /**
     * Finds a program.
     *
     * @param name its name
     */
    public Optional<ProgramSource> find(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /**
     * Roughly how long a plain run takes, for forecasts.
     *
     * @param name the program's name; of one that is not known, one second
     */
    public static double roughSeconds(String name) {
        return SECONDS.getOrDefault(name, 1.0);
    }

    /** The Eclipse compiler; its jar is signed and stays so. */
    private static ProgramSource ecj(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "ecj",
                "org.eclipse.jdt",
                "ecj",
                List.of(),
                List.of(new Release(17, "3.33.0")),
                "org.eclipse.jdt.internal.compiler.batch.Main",
                "WordCount.java",
                List.of("-17", "-d", Program.OUT, MavenProgram.IN));
    }

    /** The Kotlin compiler; 2.0.21 cannot read the version number of JDK 25. */
    private static ProgramSource kotlinc(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "kotlinc",
                "org.jetbrains.kotlin",
                "kotlin-compiler-embeddable",
                List.of(),
                List.of(new Release(25, "2.1.21"), new Release(17, "2.0.21")),
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "hello.kt",
                List.of(
                        "-no-stdlib",
                        "-no-reflect",
                        "-classpath",
                        MavenProgram.LIB + "/kotlin-stdlib-" + MavenProgram.VERSION + ".jar",
                        "-d",
                        Program.OUT,
                        MavenProgram.IN));
    }

    private static ProgramSource checkstyle(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "checkstyle",
                "com.puppycrawl.tools",
                "checkstyle",
                List.of(),
                List.of(new Release(17, "10.26.1")),
                "com.puppycrawl.tools.checkstyle.Main",
                "WordCount.java",
                List.of("-c", "/google_checks.xml", MavenProgram.IN));
    }

    /** A Groovy script, compiled in memory and run. */
    private static ProgramSource groovy(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "groovy",
                "org.apache.groovy",
                "groovy",
                List.of(),
                List.of(new Release(17, "4.0.27")),
                "groovy.ui.GroovyMain",
                "words.groovy",
                List.of(MavenProgram.IN));
    }

    /** A Clojure script, compiled in memory and run. */
    private static ProgramSource clojure(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "clojure",
                "org.clojure",
                "clojure",
                List.of(),
                List.of(new Release(17, "1.12.0")),
                "clojure.main",
                "words.clj",
                List.of(MavenProgram.IN));
    }

    /** JUnit's console launcher, a small command-line tool built with picocli, all in one jar. */
    private static ProgramSource junit(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "junit",
                "org.junit.platform",
                "junit-platform-console-standalone",
                List.of(),
                List.of(new Release(17, "1.13.1")),
                "org.junit.platform.console.ConsoleLauncher",
                "WordCount.java",
                List.of("engines", "--disable-banner"));
    }

    /** The source code checker PMD, a command-line tool built with picocli. */
    private static ProgramSource pmd(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "pmd",
                "net.sourceforge.pmd",
                "pmd-cli",
                List.of("pmd-java"),
                List.of(new Release(17, "7.17.0")),
                "net.sourceforge.pmd.cli.PmdCli",
                "WordCount.java",
                List.of(
                        "check",
                        "--no-progress",
                        "--no-cache",
                        "--no-fail-on-violation",
                        "--rulesets",
                        "category/java/bestpractices.xml",
                        "--dir",
                        MavenProgram.IN));
    }
}
