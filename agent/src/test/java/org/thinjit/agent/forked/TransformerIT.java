package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;

/**
 * A class loader out of reach of any hook: its classes come from bytes that it makes, here by turning
 * over each byte of a file.
 */
final class TransformerIT extends ForkedTest {
    private static final String LOADER =
            """
            package own;

            import java.nio.file.Files;
            import java.nio.file.Path;

            public class Own extends ClassLoader {
                PARALLEL
                private final Path folder;

                public Own(String folder) {
                    super(Own.class.getClassLoader());
                    this.folder = Path.of(folder);
                }

                @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
                    Path file = folder.resolve(name + ".data");
                    if (!Files.exists(file)) {
                        throw new ClassNotFoundException(name);
                    }
                    try {
                        byte[] bytes = Files.readAllBytes(file);
                        for (int i = 0; i < bytes.length; i++) {
                            bytes[i] ^= -1;
                        }
                        return defineClass(name, bytes, 0, bytes.length);
                    } catch (java.io.IOException e) {
                        throw new ClassNotFoundException(name, e);
                    }
                }
            }
            """;

    private static final String PARALLEL = "static { registerAsParallelCapable(); }";

    private static final String MAIN =
            """
            package app;

            public class Main {
                public static void main(String[] args) throws Exception {
                    ClassLoader loader = (ClassLoader) Class.forName("own.Own")
                            .getConstructor(String.class).newInstance(args[0]);
                    Class.forName("lib.Before", true, loader);
                    Class<?> type = Class.forName("lib.Main", true, loader);
                    type.getMethod("main", String[].class).invoke(null, (Object) args);
                    System.out.println(type.getClassLoader() == loader);
                }
            }
            """;

    private static final String BEFORE = "package lib; public class Before {}";

    private static final String LIB_MAIN =
            """
            package lib;

            public class Main {
                public static void main(String[] args) {
                    new First().run();
                }
            }
            """;

    private static final String FIRST =
            """
            package lib;

            class First {
                void run() {
                    org.thinjit.fixture.chain.Pause.untilReached("lib.Third");
                    new Second().run();
                }
            }
            """;

    private static final String SECOND =
            """
            package lib;

            class Second {
                void run() {
                    System.out.println("indexed second");
                    new Third().run();
                }
            }
            """;

    private static final String THIRD =
            """
            package lib;

            class Third {
                void run() {
                    new RuntimeException("third").printStackTrace(System.out);
                }
            }
            """;

    private Path probe;
    private JarBuilder library;

    @BeforeEach
    void compile() {
        probe = IdentityProbe.write(folder.resolve("probe.jar"));
        Path classes = Path.of(System.getProperty("thinjit.test.classes"));
        JarBuilder chain = new JarBuilder().fixture("chain");
        library =
                new JarBuilder()
                        .sourcesWith(classes, BEFORE, LIB_MAIN, FIRST, SECOND, THIRD)
                        .entry(pause(), chain.bytes(pause()));
    }

    private static String pause() {
        return "org/thinjit/fixture/chain/Pause.class";
    }

    private static String loader(boolean parallel) {
        return LOADER.replace("PARALLEL", parallel ? PARALLEL : "");
    }

    private JarBuilder app(boolean parallel) {
        return new JarBuilder().attribute("Main-Class", "app.Main").sources(MAIN, loader(parallel));
    }

    /** Writes what the loader reads. */
    private Path data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (String name : List.of("Before", "Main", "First", "Second", "Third")) {
            turn(data.resolve("lib." + name + ".data"), library.bytes("lib/" + name + ".class"));
        }
        turn(data.resolve("org.thinjit.fixture.chain.Pause.data"), library.bytes(pause()));
        return data;
    }

    private static void turn(Path file, byte[] plain) throws IOException {
        byte[] turned = new byte[plain.length];
        for (int i = 0; i < plain.length; i++) {
            turned[i] = (byte) ~plain[i];
        }
        Files.write(file, turned);
    }

    private RunResult same(String options, boolean waits, Path app, String... beside)
            throws IOException {
        String data = data().toString();
        RunResult plain =
                jvm("plain")
                        .options(beside)
                        .options(IdentityProbe.option(probe))
                        .jar(app, data)
                        .run();
        RunResult thinjit =
                jvm("thinjit")
                        .options(beside)
                        .agent("speculate=true,stats=stats.json,events=events.tsv," + options)
                        .options(waits ? WAITING : new String[0])
                        .options(IdentityProbe.option(probe))
                        .jar(app, data)
                        .run();
        assertSame(plain, thinjit);
        assertThat(thinjit.agentLines()).isEmpty();
        assertThat(IdentityProbe.of(thinjit)).containsAll(IdentityProbe.ofClasses(plain));
        return thinjit;
    }

    private static void assertAhead(RunResult thinjit) {
        assertThat(thinjit.lines("events.tsv"))
                .anyMatch(line -> line.contains("lib.Third discovery"));
        assertThat(thinjit.stats().number("transformer.woven")).isPositive();
        assertThat(thinjit.stats().number("classes.failed")).isZero();
    }

    @Test
    void generatedBytesAreLoadedAhead() throws IOException {
        Path app = app(true).write(folder.resolve("app.jar"));
        Path indexed = library.write(folder.resolve("library.jar"));
        indexWith(app, indexed);

        RunResult thinjit = same("transform=auto,dump=dump", true, app);

        assertAhead(thinjit);
        assertThat(thinjit.out()).contains("at lib.Third.run(Third.java", "indexed second");
        assertThat(thinjit.stats().number("transformer.seen")).isPositive();
        assertThat(thinjit.stats().number("transformer.micros")).isPositive();
        Path dump = thinjit.folder().resolve("dump");
        assertThat(Files.readAllBytes(dump.resolve("original/lib/Second.class")))
                .isEqualTo(library.bytes("lib/Second.class"));
        assertThat(Prologs.of(Files.readAllBytes(dump.resolve("woven/lib/Second.class"))))
                .contains("run()V");
        assertThat(dump.resolve("woven/lib/Before.class")).doesNotExist();
    }

    /** Nothing announces what the loader defines: it is on no indexed class path. */
    @Test
    void alwaysHearsOfLoadersThatAreNotIndexed() throws IOException {
        Path app = app(true).without("own/Own.class").write(folder.resolve("app.jar"));
        Path unknown = new JarBuilder().sources(loader(true)).write(folder.resolve("own.jar"));
        indexWith(app, library.write(folder.resolve("library.jar")));
        Path agent = appending(unknown);

        RunResult always = same("transform=always", true, app, "-javaagent:" + agent);

        assertAhead(always);
        assertThat(always.stats().number("transformer.seen")).isGreaterThan(10);
    }

    @Test
    void autoDoesNotHearOfThem() throws IOException {
        Path app = app(true).without("own/Own.class").write(folder.resolve("app.jar"));
        Path unknown = new JarBuilder().sources(loader(true)).write(folder.resolve("own.jar"));
        indexWith(app, library.write(folder.resolve("library.jar")));
        Path agent = appending(unknown);

        RunResult auto = same("transform=auto", false, app, "-javaagent:" + agent);

        assertThat(auto.stats().number("transformer.seen")).isZero();
    }

    /** An agent that does nothing but being on the class path behind the program. */
    private Path appending(Path jar) {
        return new JarBuilder()
                .contents(jar)
                .attribute("Premain-Class", "idle.Agent")
                .sources(
                        "package idle; public class Agent {"
                                + " public static void premain(String argument) {} }")
                .write(folder.resolve("idle.jar"));
    }

    @Test
    void neverDoesNot() throws IOException {
        Path app = app(true).write(folder.resolve("app.jar"));
        indexWith(app, library.write(folder.resolve("library.jar")));

        RunResult never = same("transform=never", false, app);

        assertThat(never.stats().number("transformer.seen")).isZero();
        assertThat(never.stats().number("transformer.woven")).isZero();
    }

    @Test
    void programsWithoutSuchLoadersHaveNoTransformer() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = same("stats=stats.json", jvm -> jvm.jar(app, "one"));

        assertServed(run);
        assertThat(run.stats().number("transformer.seen")).isZero();
    }

    /** Its locks are those of the whole loader: nobody else may take them. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "always"})
    void loadersThatAreNotParallelCapableAreNeverAsked(String transform) throws IOException {
        Path app = app(false).write(folder.resolve("app.jar"));
        indexWith(app, library.write(folder.resolve("library.jar")));

        RunResult thinjit = same("transform=" + transform, false, app);

        assertThat(thinjit.lines("events.tsv"))
                .noneMatch(line -> line.contains(" discovery") && line.contains("lib."));
        assertThat(thinjit.stats().number("transformer.woven") > 0)
                .isEqualTo(transform.equals("always"));
    }

    @Test
    void otherBytesAreLeftAlone() throws IOException {
        Path app = app(true).write(folder.resolve("app.jar"));
        indexWith(app, library.write(folder.resolve("library.jar")));
        library.sourcesWith(
                Path.of(System.getProperty("thinjit.test.classes")),
                LIB_MAIN,
                FIRST,
                SECOND.replace("indexed", "another"),
                THIRD);

        RunResult thinjit = same("transform=auto", true, app);

        assertAhead(thinjit);
        assertThat(thinjit.out()).contains("another second");
        assertThat(thinjit.stats().number("transformer.differing")).isPositive();
    }

    private static byte[] packed(Path index) throws IOException {
        ClassTable classes = CombinedIndex.open(read(index)).classes();
        int second = classes.find("lib/Second");
        byte[] bytes = new byte[classes.packLength(second)];
        read(sibling(index, ".tjp")).get((int) classes.packOffset(second), bytes);
        assertThat(Prologs.of(bytes)).contains("run()V");
        return bytes;
    }

    private static ByteBuffer read(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final String CHANGING =
            """
            package other;

            import java.lang.instrument.ClassFileTransformer;
            import java.lang.instrument.Instrumentation;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.ProtectionDomain;

            public class Agent implements ClassFileTransformer {
                public static void premain(String argument, Instrumentation jvm) {
                    jvm.addTransformer(new Agent());
                }

                @Override
                public byte[] transform(ClassLoader loader, String name, Class<?> redefined,
                        ProtectionDomain domain, byte[] bytes) {
                    if (!"lib/Second".equals(name)) {
                        return null;
                    }
                    try {
                        Files.write(Path.of("Second.class"), bytes);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    String text = new String(bytes, StandardCharsets.ISO_8859_1);
                    return text.replace("indexed second", "changed second")
                            .getBytes(StandardCharsets.ISO_8859_1);
                }
            }
            """;

    /** Behind ThinJIT it sees the packed class, prologs and all, to the byte: those cost the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherAgentsMayChangeClasses(boolean before) throws IOException {
        Path app = app(true).write(folder.resolve("app.jar"));
        Path index = indexWith(app, library.write(folder.resolve("library.jar")));
        Path other =
                new JarBuilder()
                        .attribute("Premain-Class", "other.Agent")
                        .sources(CHANGING)
                        .write(folder.resolve("other.jar"));
        String data = data().toString();
        String option = "-javaagent:" + other;
        RunResult plain = jvm("plain").options(option).jar(app, data).run();
        ForkedJvm both = jvm("thinjit").options(WAITING);
        String options = "speculate=true,transform=always,stats=stats.json,events=events.tsv";
        RunResult run =
                (before ? both.options(option).agent(options) : both.agent(options).options(option))
                        .jar(app, data)
                        .run();

        assertSame(plain, run);
        assertThat(run.out()).contains("changed second");
        assertAhead(run);
        assertThat(run.stats().number("transformer.differing")).isEqualTo(before ? 1 : 0);
        byte[] met = Files.readAllBytes(run.folder().resolve("Second.class"));
        assertThat(met).isEqualTo(before ? library.bytes("lib/Second.class") : packed(index));
    }
}
