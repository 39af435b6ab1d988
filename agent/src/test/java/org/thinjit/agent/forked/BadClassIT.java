package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that the JVM rejects is rejected in the same words, in the same place. */
final class BadClassIT extends ForkedTest {
    private static final String STATS = "stats=stats.json";

    /**
     * Uses a class by name and by reference; prints each error and the program's own frames. The
     * JDK's frames differ: it defines packed classes from a buffer, those of jars from an array.
     */
    private static final String MAIN =
            """
            package bad;

            public class Main {
                public static void main(String[] args) throws Exception {
                    attempt(() -> Class.forName("bad.Broken"));
                    attempt(() -> System.out.println(new Caller().call()));
                    attempt(() -> System.out.println(new Caller().call()));
                    System.out.println("done");
                }

                interface Step { void run() throws Exception; }

                static void attempt(Step step) {
                    try {
                        step.run();
                        System.out.println("no error");
                    } catch (Throwable e) {
                        System.out.println(e);
                        for (StackTraceElement frame : e.getStackTrace()) {
                            if (!"java.base".equals(frame.getModuleName())) {
                                System.out.println(frame);
                            }
                        }
                    }
                }
            }
            """;

    private static final String CALLER =
            "package bad; class Caller { String call() { return new Broken().toString(); } }";

    private static final String SOUND = "package bad; public class Broken {}";

    private static JarBuilder program() {
        return new JarBuilder().attribute("Main-Class", "bad.Main").sources(MAIN, CALLER, SOUND);
    }

    private static byte[] sound() {
        return SourceCompiler.compile(SOUND).get("bad/Broken.class");
    }

    /** What the indexer understands is served, and nothing is said. */
    private void assertRejectedAlike(JarBuilder jar, String error) {
        rejectedAlike(jar, error).forEach(ForkedTest::assertServed);
    }

    /** What it does not is left to the JVM, which is said once. */
    private void assertLeftToTheJvm(JarBuilder jar, String error) {
        for (RunResult run : rejectedAlike(jar, error)) {
            assertOneLine(run, "bad/Broken.class in ", "app.jar", "could not be read as a class");
            assertThat(run.stats().text("fallbacks")).contains("bad/Broken.class");
        }
    }

    /** Runs with and without loading ahead. */
    private List<RunResult> rejectedAlike(JarBuilder jar, String error) {
        Path app = jar.write(folder.resolve("app.jar"));
        index(app);
        List<RunResult> runs = new ArrayList<>();
        for (String options : new String[] {"", ",speculate=false", ",link=false"}) {
            RunResult run = same(STATS + options, jvm -> jvm.jar(app));
            assertThat(run.out()).contains(error).endsWith("done\n");
            runs.add(run);
        }
        return runs;
    }

    @Test
    void malformed() {
        byte[] bytes = sound();
        bytes[0] = 0;

        assertLeftToTheJvm(program().entry("bad/Broken.class", bytes), "ClassFormatError");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9, 100, -1})
    void truncated(int length) {
        byte[] bytes = sound();
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(length, bytes.length));

        assertLeftToTheJvm(program().entry("bad/Broken.class", cut), "ClassFormatError");
    }

    @Test
    void withBytesAfterItsEnd() {
        byte[] bytes = sound();

        assertRejectedAlike(
                program().entry("bad/Broken.class", Arrays.copyOf(bytes, bytes.length + 1)),
                "ClassFormatError");
    }

    @Test
    void ofAnotherName() {
        byte[] other =
                SourceCompiler.compile("package worse; public class Other {}")
                        .get("worse/Other.class");

        assertLeftToTheJvm(program().entry("bad/Broken.class", other), "NoClassDefFoundError");
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 99, 255})
    void ofATooNewVersion(int version) {
        byte[] bytes = sound();
        bytes[7] = (byte) version;

        assertLeftToTheJvm(
                program().entry("bad/Broken.class", bytes), "UnsupportedClassVersionError");
    }

    @Test
    void withAMissingSuperclass() {
        JarBuilder jar =
                program()
                        .sources(
                                "package bad; class Gone {}",
                                "package bad; public class Broken extends Gone {}");

        assertRejectedAlike(jar.without("bad/Gone.class"), "NoClassDefFoundError: bad/Gone");
    }

    @Test
    void withAFinalSuperclass() {
        JarBuilder jar =
                program()
                        .sources(
                                "package bad; class Parent {}",
                                "package bad; public class Broken extends Parent {}");
        jar.sources("package bad; final class Parent {}");

        assertRejectedAlike(jar, "bad.Parent");
    }

    @Test
    void thatIsItsOwnSuperclass() {
        JarBuilder jar =
                program()
                        .sources(
                                "package bad; public class Broken extends Loop {} ",
                                "package bad; class Loop {}");
        jar.entry(
                "bad/Loop.class",
                new JarBuilder()
                        .sources(
                                "package bad; public class Broken {}",
                                "package bad; class Loop extends Broken {}")
                        .bytes("bad/Loop.class"));

        assertRejectedAlike(jar, "ClassCircularityError");
    }

    @Test
    void whoseInitializerFails() {
        JarBuilder jar =
                program()
                        .sources(
                                "package bad; public class Broken { static int i = \"\".charAt(1); }");

        assertRejectedAlike(jar, "ExceptionInInitializerError");
    }

    @Test
    void thatIsMissing() {
        assertRejectedAlike(
                program().without("bad/Broken.class"), "NoClassDefFoundError: bad/Broken");
    }
}
