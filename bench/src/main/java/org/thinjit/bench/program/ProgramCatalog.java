package org.thinjit.bench.program;

import java.util.List;
import java.util.Optional;
import org.thinjit.bench.program.MavenProgram.Release;

/** The programs that the bench knows by name. Immutable. */
public final class ProgramCatalog {
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
                        new SpringBootProgram(workspace, true),
                        new SpringBootProgram(workspace, false));
    }

    /** All names, in the order in which they run when none is asked for. */
    public List<String> names() {
        return sources.stream().map(ProgramSource::name).toList();
    }

    /**
     * Finds a program.
     *
     * @param name its name
     */
    public Optional<ProgramSource> find(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** The Eclipse compiler; its jar is signed and stays so. */
    private static ProgramSource ecj(Workspace workspace) {
        return new MavenProgram(
                workspace,
                "ecj",
                "org.eclipse.jdt",
                "ecj",
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
                List.of(new Release(17, "10.26.1")),
                "com.puppycrawl.tools.checkstyle.Main",
                "WordCount.java",
                List.of("-c", "/google_checks.xml", MavenProgram.IN));
    }
}
