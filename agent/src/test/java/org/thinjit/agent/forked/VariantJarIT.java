package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;

/** Jars whose classes are not simply their entries: multi-release, signed, modular. */
final class VariantJarIT extends ForkedTest {
    private static final String STATS = "stats=stats.json";
    private static final String MAIN =
            """
            package variant;

            public class Main {
                public static void main(String[] args) throws Exception {
                    System.out.println(new Which());
                    System.out.println(Which.class.getResource("Which.class"));
                    System.out.println(Main.class.getProtectionDomain().getCodeSource());
                    System.out.println(Main.class.getSigners() == null);
                    var signers = Main.class.getProtectionDomain().getCodeSource()
                            .getCodeSigners();
                    System.out.println(signers == null ? 0 : signers.length);
                    for (String name : args) {
                        try {
                            System.out.println(Class.forName(name));
                        } catch (Throwable e) {
                            System.out.println(e);
                        }
                    }
                }
            }
            """;

    private static String which(String text) {
        return "package variant; class Which { public String toString() { return \"%s\"; } }"
                .formatted(text);
    }

    /** Whether the class with variants comes from the pack: only then damage there is told. */
    private boolean isPacked(Path app, UnaryOperator<ForkedJvm> program) throws IOException {
        Path pack = sibling(app, ".tjp");
        byte[] bytes = Files.readAllBytes(pack);
        ClassTable classes = classes(sibling(app, ".tji"));
        int number = classes.find("variant/Which");
        if (classes.packLength(number) == 0) {
            return false;
        }
        bytes[(int) classes.packOffset(number) + classes.packLength(number) / 2] ^= 1;
        Files.write(pack, bytes);
        RunResult run = same(STATS, program);
        assertThat(run.agentLines()).allMatch(line -> line.contains("variant.Which"));
        return !run.agentLines().isEmpty();
    }

    private static ClassTable classes(Path index) throws IOException {
        try {
            return CombinedIndex.open(ByteBuffer.wrap(Files.readAllBytes(index))).classes();
        } catch (IndexFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] classOf(String source, String name) {
        return SourceCompiler.compile(source).get(name);
    }

    private static JarBuilder program() {
        return new JarBuilder()
                .attribute("Main-Class", "variant.Main")
                .sources(MAIN, which("base"));
    }

    private static JarBuilder multiRelease(String value) {
        return program()
                .attribute("Multi-Release", value)
                .entry(
                        "META-INF/versions/11/variant/Which.class",
                        classOf(which("for 11"), "variant/Which.class"))
                .entry(
                        "META-INF/versions/21/variant/Which.class",
                        classOf(which("for 21"), "variant/Which.class"))
                .entry(
                        "META-INF/versions/11/variant/Only.class",
                        classOf("package variant; class Only {}", "variant/Only.class"))
                .entry(
                        "META-INF/versions/21/variant/Newer.class",
                        classOf("package variant; class Newer {}", "variant/Newer.class"))
                .entry(
                        "META-INF/versions/99/variant/Far.class",
                        classOf("package variant; class Far {}", "variant/Far.class"));
    }

    @Test
    void multiReleaseGivesEachJdkItsVariant() throws IOException {
        Path app = multiRelease("true").write(folder.resolve("app.jar"));
        index(app);
        String[] names = {"variant.Only", "variant.Newer", "variant.Far"};

        RunResult run = same(STATS, jvm -> jvm.jar(app, names));

        assertServed(run);
        assertThat(isPacked(app, jvm -> jvm.jar(app, names))).isTrue();
        String expected = Runtime.version().feature() >= 21 ? "for 21" : "for 11";
        assertThat(run.out())
                .startsWith(expected + "\n")
                .contains("class variant.Only", "ClassNotFoundException: variant.Far");
    }

    /** The index's variants are those of the JDK here: for 11 to 20, or from 21 on. */
    @ParameterizedTest
    @CsvSource({"9,base", "10,base", "11,for 11", "16,for 11", "99,for "})
    void theyAreServedWhereAPropertyChoosesTheSame(int release, String expected)
            throws IOException {
        Path app = multiRelease("true").write(folder.resolve("app.jar"));
        index(app);

        String property = "-Djdk.util.jar.version=" + release;
        UnaryOperator<ForkedJvm> program = jvm -> jvm.options(property).jar(app, "variant.Only");
        RunResult run = same(STATS, program);

        int feature = Runtime.version().feature();
        int first = feature < 21 ? 11 : 21;
        assertServed(run);
        assertThat(isPacked(app, program)).isEqualTo(Math.min(release, feature) >= first);
        assertThat(run.out()).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource({"false,base", "force,for "})
    void theyAreSearchedForWhereAPropertyMayHideThem(String value, String expected)
            throws IOException {
        Path app = multiRelease("true").write(folder.resolve("app.jar"));
        index(app);

        String property = "-Djdk.util.jar.enableMultiRelease=" + value;
        UnaryOperator<ForkedJvm> program = jvm -> jvm.options(property).jar(app, "variant.Only");
        RunResult run = same(STATS, program);

        assertServed(run);
        assertThat(isPacked(app, program)).isFalse();
        assertThat(run.out()).startsWith(expected);
    }

    @Test
    void theNameOfAVariantsEntryIsNoClass() {
        Path app = multiRelease("true").write(folder.resolve("app.jar"));
        index(app);

        RunResult run =
                same(STATS, jvm -> jvm.jar(app, "META-INF.versions.11.variant.Only", "no.Such"));

        assertServed(run);
        assertThat(run.out()).contains("NoClassDefFoundError", "ClassNotFoundException: no.Such");
    }

    @Test
    void signedVariantsKeepTheirSigners() throws IOException {
        Path app = multiRelease("true").write(folder.resolve("app.jar"));
        sign(app);
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app, "variant.Only"));

        assertThat(run.agentLines()).isEmpty();
        assertThat(isPacked(app, jvm -> jvm.jar(app, "variant.Only"))).isFalse();
        assertThat(run.out()).startsWith("for ").contains("Subject: CN=somebody");
    }

    @Test
    void versionsOfAJarThatIsNotMultiReleaseAreOnlyEntries() {
        Path app = multiRelease("false").write(folder.resolve("app.jar"));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app, "variant.Only"));

        assertServed(run);
        assertThat(run.out()).startsWith("base\n");
    }

    /** The JDK looks for the line; a manifest's reader would join the two. */
    @Test
    void versionsOfAJarWhoseLineIsFoldedAreOnlyEntries() throws IOException {
        Path app = multiRelease("true").write(folder.resolve("app.jar"));
        JarBuilder.replaceEntry(
                app,
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\nMain-Class: variant.Main\r\nMulti-Release: tr\r\n ue\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app, "variant.Only"));

        assertServed(run);
        assertThat(isPacked(app, jvm -> jvm.jar(app, "variant.Only"))).isFalse();
        assertThat(run.out()).startsWith("base\n");
    }

    @Test
    void moduleInfoIsOnlyAnEntry() {
        Path app =
                program()
                        .entry(
                                "module-info.class",
                                classOf("module variant { }", "module-info.class"))
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app, "module-info", "variant.Which"));

        assertServed(run);
        assertThat(run.out()).contains("NoClassDefFoundError", "class variant.Which");
    }

    @Test
    void signedJarKeepsItsSigners() {
        Path app = program().write(folder.resolve("app.jar"));
        sign(app);
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app));

        assertThat(run.agentLines()).isEmpty();
        assertThat(run.out()).contains("Subject: CN=somebody", "\n1\n");
    }

    @Test
    void tamperedSignedJarIsRefusedAlike() throws IOException {
        Path app = program().write(folder.resolve("app.jar"));
        sign(app);
        JarBuilder.replaceEntry(
                app, "variant/Which.class", classOf(which("evil"), "variant/Which.class"));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app));

        assertThat(run.agentLines()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("SecurityException", "variant/Which.class");
    }

    @Test
    void unsignedJarBesideASignedOneIsServed() {
        Path app = program().attribute("Class-Path", "signed.jar").write(folder.resolve("app.jar"));
        Path signed =
                new JarBuilder()
                        .sources("package signed; public class S {}")
                        .write(folder.resolve("signed.jar"));
        sign(signed);
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app, "signed.S"));

        assertServed(run);
        assertThat(run.out()).contains("class signed.S");
    }

    /** The launcher's class loader keeps no signers, so that these classes can be served. */
    @Test
    void signedJarInsideAnotherIsServed() throws IOException {
        Path library = BootJar.withFolders(program().write(folder.resolve("library.jar")));
        sign(library);
        Path app = inside(library);

        RunResult run = same("speculate=false,".concat(STATS), jvm -> jvm.jar(app));

        assertServed(run);
        assertThat(run.out()).contains("library.jar!/ <no signer certificates>", "true\n0\n");
        assertThat(run.stats().number("classes.synchronous")).isGreaterThan(50);
    }

    @Test
    void multiReleaseInsideAnotherGivesEachJdkItsVariant() throws IOException {
        Path app =
                inside(
                        BootJar.withFolders(
                                multiRelease("true").write(folder.resolve("library.jar"))));

        String[] names = {"variant.Only", "variant.Newer", "variant.Far"};
        RunResult run = same(STATS, jvm -> jvm.jar(app, names));

        assertServed(run);
        assertThat(isPacked(app, jvm -> jvm.jar(app, names))).isTrue();
        assertThat(run.out()).contains(Runtime.version().feature() < 21 ? "for 11" : "for 21");
    }

    /** Spring Boot's launcher does not look at the value. */
    @Test
    void insideAnotherAnyValueMakesAJarMultiRelease() throws IOException {
        Path app =
                inside(
                        BootJar.withFolders(
                                multiRelease("false").write(folder.resolve("library.jar"))));

        RunResult run = same(STATS, jvm -> jvm.jar(app, "variant.Only"));

        assertServed(run);
        assertThat(isPacked(app, jvm -> jvm.jar(app, "variant.Only"))).isFalse();
        assertThat(run.out()).startsWith("for ");
    }

    /** An indexed Spring Boot jar with the library in it. */
    private Path inside(Path library) throws IOException {
        Path app =
                new BootJar("4.0", "JarLauncher", "variant.Main")
                        .library("library.jar", library)
                        .write(folder.resolve("app.jar"));
        index(app);
        return app;
    }

    private void sign(Path jar) {
        new SigningTools(folder).key("somebody", "EC").sign(jar, "somebody");
    }
}
