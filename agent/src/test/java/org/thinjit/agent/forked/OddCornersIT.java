package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways to start a program that are rarely gone, each as the plain run has it. */
final class OddCornersIT extends ForkedTest {
    private static final String STATS = "stats=stats.json";
    private static final String MAIN = "odd.Main";
    private static final String SOURCE =
            """
            package odd;

            public class Main {
                public static void main(String[] args) throws Exception {
                    System.out.println(ClassLoader.getSystemClassLoader().getClass());
                    for (String name : args) {
                        try {
                            Class<?> type = Class.forName(name);
                            ClassLoader loader = type.getClassLoader();
                            System.out.println(
                                    type + " of " + (loader == null ? "boot" : loader.getName()));
                            var source = type.getProtectionDomain().getCodeSource();
                            System.out.println(source);
                            System.out.println(type.getMethod("text").invoke(null));
                        } catch (ClassNotFoundException e) {
                            System.out.println(e);
                        }
                    }
                }
            }
            """;

    private static String text(String type, String value) {
        return "package odd; public class %s { public static String text() { return \"%s\"; } }"
                .formatted(type, value);
    }

    private Path jar(String name, String... sources) {
        return new JarBuilder().sources(sources).write(folder.resolve(name));
    }

    private Path program() {
        return new JarBuilder()
                .attribute("Main-Class", MAIN)
                .sources(SOURCE, text("Word", "of the program"))
                .write(folder.resolve("app.jar"));
    }

    @Test
    void wildcard() throws IOException {
        Path library = Files.createDirectory(folder.resolve("lib"));
        jar("lib/a.jar", text("A", "a"));
        jar("lib/b.jar", text("B", "b"));
        Path app = program();
        List<Path> entries = new ArrayList<>(List.of(app));
        for (String name : library.toFile().list()) { // In the launcher's order, the folder's own.
            entries.add(library.resolve(name));
        }
        index(MAIN, entries.toArray(new Path[0]));

        RunResult run =
                same(
                        STATS,
                        jvm ->
                                jvm.main(
                                        app + File.pathSeparator + library + "/*",
                                        MAIN,
                                        "odd.A",
                                        "odd.B"));

        assertServed(run);
        assertThat(run.stats().number("classes.unindexed")).isZero();
    }

    @Test
    void symbolicLinkInPlaceOfAJar() throws IOException {
        Path app = program();
        Path link = Files.createSymbolicLink(folder.resolve("link.jar"), app);
        index(MAIN, link);

        RunResult run = same(STATS, jvm -> jvm.main(link.toString(), MAIN, "odd.Word"));

        assertServed(run);
    }

    @Test
    void bootClassPathComesFirst() {
        Path app = program();
        Path boot = jar("boot.jar", text("Word", "of the boot loader"));
        index(app);

        RunResult run =
                same(STATS, jvm -> jvm.options("-Xbootclasspath/a:" + boot).jar(app, "odd.Word"));

        assertServed(run);
        assertThat(run.out()).contains("of the boot loader");
    }

    @Test
    void patchedJdkModule() {
        Path app = program();
        Path patch =
                new JarBuilder()
                        .sources("package patched; public class Word {}")
                        .write(folder.resolve("patch.jar"));
        index(app);

        RunResult run =
                same(
                        STATS,
                        jvm ->
                                jvm.options("--patch-module", "java.logging=" + patch)
                                        .jar(app, "odd.Word"));

        assertServed(run);
    }

    @Test
    void aSystemClassLoaderOfTheProgramRunsPlain() {
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", MAIN)
                        .sources(
                                SOURCE,
                                """
                                package odd;

                                import java.io.File;
                                import java.net.URL;
                                import java.net.URLClassLoader;

                                public class Own extends URLClassLoader {
                                    public Own(ClassLoader parent) {
                                        super(new URL[0], parent);
                                    }

                                    void appendToClassPathForInstrumentation(String jar)
                                            throws Exception {
                                        addURL(new File(jar).toURI().toURL());
                                    }
                                }
                                """,
                                text("Word", "of the program"))
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run =
                same(
                        "",
                        jvm ->
                                jvm.options("-Djava.system.class.loader=odd.Own", "-Xlog:cds=off")
                                        .jar(app, "odd.Word"));

        assertOneLine(run, "the system class loader is odd.Own", "running plain");
    }

    @Test
    void indexList() {
        jar("a.jar", text("A", "a"));
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", MAIN)
                        .attribute("Class-Path", "a.jar")
                        .sources(SOURCE, text("Word", "of the program"))
                        .entry(
                                "META-INF/INDEX.LIST",
                                "JarIndex-Version: 1.0\n\napp.jar\nodd\n\na.jar\nodd\n\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app, "odd.A", "odd.Word", "odd.None"));

        assertServed(run);
        assertThat(run.out()).contains("class odd.A", "ClassNotFoundException: odd.None");
    }

    @Test
    void nestedClassPathWithACircle() {
        new JarBuilder()
                .attribute("Class-Path", "b.jar app.jar")
                .sources(text("A", "a"), text("Word", "of a"))
                .write(folder.resolve("a.jar"));
        new JarBuilder()
                .attribute("Class-Path", "a.jar c.jar")
                .sources(text("B", "b"), text("C", "of b"))
                .write(folder.resolve("b.jar"));
        jar("c.jar", text("C", "of c"), text("D", "d"));
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", MAIN)
                        .attribute("Class-Path", "a.jar c.jar")
                        .sources(SOURCE)
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run =
                same(STATS, jvm -> jvm.jar(app, "odd.A", "odd.B", "odd.C", "odd.D", "odd.Word"));

        assertServed(run);
        assertThat(run.out()).contains("of b").doesNotContain("of c");
    }

    @Test
    void anAgentThatAddsToTheClassPathBehindThinJit() {
        Path app = program();
        Path more = jar("more.jar", text("Late", "late"), text("Word", "of the addition"));
        Path agent =
                new JarBuilder()
                        .attribute("Premain-Class", "add.Agent")
                        .sources(
                                """
                                package add;

                                import java.lang.instrument.Instrumentation;
                                import java.util.jar.JarFile;

                                public class Agent {
                                    public static void premain(String jar, Instrumentation jvm)
                                            throws Exception {
                                        jvm.appendToSystemClassLoaderSearch(new JarFile(jar));
                                    }
                                }
                                """)
                        .write(folder.resolve("add.jar"));
        index(app);

        RunResult run =
                same(
                        STATS,
                        jvm ->
                                jvm.options("-javaagent:" + agent + "=" + more)
                                        .jar(app, "odd.Word", "odd.Late", "odd.None"));

        assertThat(run.agentLines()).isEmpty();
        assertThat(run.out()).contains("of the program", "late");
        assertThat(run.stats().number("classes.synchronous")).isPositive();
    }
}
