package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Woven classes look like the plain ones from within the program. */
final class WovenClassIT extends ForkedTest {
    /** Each method reaches a class of its own, so that it gets a prolog, and then throws. */
    private static final String THROWING =
            """
            package woven;

            import java.util.function.IntSupplier;

            public class Throwing implements Defaults {
                static int loops;
                Throwing() {}

                Throwing(
                        int i) {
                    this();
                    Object o = new N1(); throw new IllegalStateException("constructor");
                }

                static void statically() { new N2(); throw new IllegalStateException("static"); }

                synchronized void locked(Object a,
                        Object b) {
                    new N3();
                    throw new IllegalStateException("synchronized");
                }

                void first() { a().b(new N4().fail()); }

                Throwing a() { return null; }

                void b(Object o) {}

                void atTheFirstInstruction(Throwing t) {
                    t.a(); new N5();
                }

                void lambda() {
                    IntSupplier s = () -> {
                        new N6();
                        return Integer.parseInt("lambda");
                    };
                    s.getAsInt();
                }

                void loop() {
                    do {
                        if (loops++ > 10) {
                            new N7();
                            throw new IllegalStateException("loop");
                        }
                    } while (true);
                }

                int recursion(int depth) {
                    return new N8().hashCode() + recursion(depth + 1);
                }
            }
            """;

    private static final String DEFAULTS =
            """
            package woven;

            interface Defaults {
                default void defaults() {
                    new N9();
                    throw new IllegalStateException("default");
                }
            }
            """;

    private static final String INITIALIZER =
            """
            package woven;

            class Initializer {
                static final Object O = new N10();
                static {
                    if (true) {
                        throw new IllegalStateException("initializer");
                    }
                }
            }
            """;

    private static final String MAIN =
            """
            package woven;

            public class Main {
                interface Step { void run() throws Throwable; }

                public static void main(String[] args) throws Throwable {
                    Throwing t = new Throwing();
                    trace(() -> new Throwing(1));
                    trace(() -> Throwing.statically());
                    trace(() -> t.locked(1, 2));
                    trace(() -> t.first());
                    trace(() -> t.atTheFirstInstruction(null));
                    trace(() -> t.lambda());
                    trace(() -> t.loop());
                    trace(() -> t.defaults());
                    trace(() -> Initializer.O.hashCode());
                    try {
                        t.recursion(0);
                    } catch (StackOverflowError e) {
                        System.out.println("overflow");
                    }
                    for (var m : Throwing.class.getDeclaredMethods()) {
                        if (m.getName().contains("ThinJIT")) {
                            System.out.println(m);
                        }
                    }
                    StackWalker.getInstance().forEach(f -> System.out.println(f.getMethodName()));
                }

                static void trace(Step step) throws Throwable {
                    try {
                        step.run();
                    } catch (Throwable e) {
                        e.printStackTrace(System.out);
                    }
                }
            }
            """;

    private Path program() {
        JarBuilder jar = new JarBuilder().attribute("Main-Class", "woven.Main");
        String[] sources = new String[14];
        sources[0] = THROWING;
        sources[1] = DEFAULTS;
        sources[2] = INITIALIZER;
        sources[3] = MAIN;
        for (int i = 1; i <= 10; i++) {
            sources[i + 3] =
                    "package woven; class N%d { Object fail() { return Integer.valueOf(\"x\"); } }"
                            .formatted(i);
        }
        return jar.sources(sources).write(folder.resolve("woven.jar"));
    }

    @Test
    void tracesHaveTheLinesOfThePlainClass() throws IOException {
        Path app = program();
        index(app);

        RunResult run = same("stats=stats.json,dump=dump", jvm -> jvm.jar(app));

        assertServed(run);
        assertThat(run.out().lines().filter(line -> line.contains("Throwing.java"))).hasSize(8);
        byte[] woven = Files.readAllBytes(run.folder().resolve("dump/woven/woven/Throwing.class"));
        assertThat(Prologs.of(woven))
                .contains(
                        "<init>(I)V",
                        "statically()V",
                        "locked(Ljava/lang/Object;Ljava/lang/Object;)V");
    }

    @Test
    void dumpHoldsWovenAndOriginalSideBySide() throws IOException {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = same("dump=dump", jvm -> jvm.jar(app));

        Path dump = run.folder().resolve("dump");
        List<Path> woven = classes(dump.resolve("woven"));
        assertThat(woven).isNotEmpty().isEqualTo(classes(dump.resolve("original")));
        for (Path name : woven) {
            byte[] before = Files.readAllBytes(dump.resolve("original").resolve(name));
            byte[] after = Files.readAllBytes(dump.resolve("woven").resolve(name));
            assertThat(before).isEqualTo(chain().bytes(name.toString())).isNotEqualTo(after);
            assertThat(Prologs.of(after)).isNotEmpty();
            assertThat(Prologs.of(before)).isEmpty();
        }
    }

    @Test
    void resourcesOfClassFilesHoldTheOriginalBytes() {
        String source =
                """
                package woven;

                public class Self {
                    public static void main(String[] args) throws Exception {
                        try (var in = Self.class.getResourceAsStream("Self.class")) {
                            System.out.println(java.util.Arrays.hashCode(in.readAllBytes()));
                        }
                        var all = Self.class.getClassLoader().getResources("woven/Self.class");
                        while (all.hasMoreElements()) {
                            try (var in = all.nextElement().openStream()) {
                                System.out.println(java.util.Arrays.hashCode(in.readAllBytes()));
                            }
                        }
                        new Other();
                    }
                }
                """;
        JarBuilder jar =
                new JarBuilder()
                        .attribute("Main-Class", "woven.Self")
                        .sources(source, "package woven; class Other {}");
        Path app = jar.write(folder.resolve("self.jar"));
        index(app);

        RunResult run = same("stats=stats.json", jvm -> jvm.jar(app));

        assertServed(run);
        String hash = Arrays.hashCode(jar.bytes("woven/Self.class")) + "\n";
        assertThat(run.out()).isEqualTo(hash + hash);
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }
}
