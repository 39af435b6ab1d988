package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What manifests say of class paths, packages and sealing holds as in the plain run. */
final class ManifestIT extends ForkedTest {
    private static final String MAIN = "seen.Main";
    private static final String STATS = "stats=stats.json";

    /** Prints all that a program can ask of the classes that its arguments name. */
    private static final String SOURCE =
            """
            package seen;

            public class Main {
                public static void main(String[] args) {
                    for (String name : args) {
                        try {
                            print(Class.forName(name));
                        } catch (Throwable e) {
                            System.out.println(e);
                        }
                    }
                }

                static void print(Class<?> type) {
                    Package home = type.getPackage();
                    System.out.println(type + " " + type.getProtectionDomain().getCodeSource());
                    System.out.println(type.getProtectionDomain().getPermissions().elements()
                            .hasMoreElements());
                    System.out.println(home + " " + home.isSealed());
                    System.out.println(home.getSpecificationTitle()
                            + "," + home.getSpecificationVersion()
                            + "," + home.getSpecificationVendor()
                            + "," + home.getImplementationTitle()
                            + "," + home.getImplementationVersion()
                            + "," + home.getImplementationVendor());
                    System.out.println(type.getResource(type.getSimpleName() + ".class"));
                }
            }
            """;

    private static JarBuilder main() {
        return new JarBuilder().attribute("Main-Class", MAIN).sources(SOURCE);
    }

    private static JarBuilder jarOf(String home, String type) {
        return new JarBuilder().sources("package %s; public class %s {}".formatted(home, type));
    }

    private RunResult served(Path app, String... classes) {
        RunResult run = same(STATS, jvm -> jvm.jar(app, classes));
        assertServed(run);
        return run;
    }

    @Test
    void classPathOfTheManifest() throws IOException {
        Path sub = Files.createDirectories(folder.resolve("lib/sub"));
        Path app =
                main().attribute(
                                "Class-Path", "beside.jar lib/inner.jar no/such.jar http://x/y.jar")
                        .write(folder.resolve("app.jar"));
        jarOf("a", "Beside").write(folder.resolve("beside.jar"));
        jarOf("b", "Inner")
                .attribute("Class-Path", "sub/deep.jar ../beside.jar")
                .write(folder.resolve("lib/inner.jar"));
        jarOf("c", "Deep").write(sub.resolve("deep.jar"));
        index(app);

        RunResult run = served(app, "a.Beside", "b.Inner", "c.Deep", "d.None");

        assertThat(run.out()).contains("beside.jar", "lib/inner.jar", "lib/sub/deep.jar");
        assertThat(run.stats().number("classes.initialized")).isEqualTo(4);
    }

    @Test
    void classPathOfTheManifestIsSearchedDepthFirst() {
        Path app =
                main().attribute("Class-Path", "one.jar two.jar").write(folder.resolve("app.jar"));
        jarOf("a", "Only").attribute("Class-Path", "three.jar").write(folder.resolve("one.jar"));
        jarOf("b", "Twice").write(folder.resolve("two.jar"));
        jarOf("b", "Twice").write(folder.resolve("three.jar"));
        index(app);

        assertThat(served(app, "b.Twice").out()).contains("three.jar").doesNotContain("two.jar");
    }

    @Test
    void folderOfTheManifest() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/a"));
        Files.write(classes.resolve("Loose.class"), jarOf("a", "Loose").bytes("a/Loose.class"));
        Path app = main().attribute("Class-Path", "classes/").write(folder.resolve("app.jar"));
        index(app);

        assertThat(served(app, "a.Loose").out()).contains("/classes/ ");
    }

    @Test
    void removedJarOfTheManifest() throws IOException {
        Path app = main().attribute("Class-Path", "beside.jar").write(folder.resolve("app.jar"));
        Path beside = jarOf("a", "Beside").write(folder.resolve("beside.jar"));
        index(app);
        Files.delete(beside);

        assertOneLine(same(STATS, jvm -> jvm.jar(app, "a.Beside")), "beside.jar", "was removed");
    }

    @Test
    void appearingJarOfTheManifest() {
        Path app = main().attribute("Class-Path", "later.jar").write(folder.resolve("app.jar"));
        index(app);
        jarOf("a", "Later").write(folder.resolve("later.jar"));

        assertOneLine(same(STATS, jvm -> jvm.jar(app, "a.Later")), "later.jar", "has appeared");
    }

    @Test
    void packageAttributes() {
        Path app =
                main().attribute("Specification-Title", "All")
                        .attribute("Specification-Version", "2.0")
                        .attribute("Specification-Vendor", "Nobody")
                        .attribute("Implementation-Title", "Umlaut äöü and a long one ".repeat(5))
                        .attribute("Implementation-Version", "2.0.1")
                        .sectionAttribute("a/", "Implementation-Title", "Only a")
                        .sectionAttribute("a/", "Implementation-Vendor", "Somebody")
                        .sources("package a; public class A {}", "package b; public class B {}")
                        .write(folder.resolve("app.jar"));
        index(app);

        assertThat(served(app, "a.A", "b.B", MAIN).out()).contains("Only a,2.0.1,Somebody");
    }

    @Test
    void sealedPackages() {
        Path app =
                main().sectionAttribute("a/", "Sealed", "true")
                        .sources("package a; public class A {}", "package b; public class B {}")
                        .write(folder.resolve("app.jar"));
        index(app);

        assertThat(served(app, "a.A", "b.B").out()).contains("package a true", "package b false");
    }

    @Test
    void sealedJarWithOneOpenPackage() {
        Path app =
                main().attribute("Sealed", "true")
                        .sectionAttribute("b/", "Sealed", "false")
                        .sources("package a; public class A {}", "package b; public class B {}")
                        .write(folder.resolve("app.jar"));
        index(app);

        assertThat(served(app, "a.A", "b.B").out()).contains("package a true", "package b false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.A a.Intruder", "a.Intruder a.A"})
    void sealingViolations(String order) {
        Path app =
                main().attribute("Class-Path", "intruder.jar")
                        .sectionAttribute("a/", "Sealed", "true")
                        .sources("package a; public class A {}")
                        .write(folder.resolve("app.jar"));
        jarOf("a", "Intruder").write(folder.resolve("intruder.jar"));
        index(app);

        RunResult run = served(app, order.split(" "));

        assertThat(run.out()).contains("java.lang.SecurityException: sealing violation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "ünïcödé",
                "a+b",
                "100%",
                "a%20b",
                "hash#and?question",
                "semi;colon",
                "it's",
                "[brackets]",
            })
    void oddPaths(String name) throws IOException {
        Path odd = Files.createDirectory(folder.resolve(name));
        Path app = jarOf("a", "A").write(odd.resolve(name + ".jar"));
        Path library = main().write(odd.resolve("library.jar"));
        index(MAIN, app, library);

        RunResult run =
                same(STATS, jvm -> jvm.main(app + ":" + library, MAIN, "a.A", MAIN, "a.None"));

        assertServed(run);
        assertThat(run.out()).contains("class a.A");
    }

    @Test
    void oddWordsInTheClassPathOfTheManifest() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd one"));
        Path app =
                main().attribute(
                                "Class-Path",
                                "a%20b.jar ./c+d.jar file:" + odd.toUri().getRawPath() + "e.jar")
                        .write(odd.resolve("app.jar"));
        jarOf("a", "A").write(odd.resolve("a b.jar"));
        jarOf("b", "B").write(odd.resolve("c+d.jar"));
        jarOf("c", "C").write(odd.resolve("e.jar"));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app, "a.A", "b.B", "c.C"));

        assertServed(run);
    }
}
