package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs of named modules, by {@code --module-path} and {@code -m}, plain and with ThinJIT. */
final class ModulePathIT extends ForkedTest {
    private static final String STATS = "stats=stats.json";
    private static final String[] WAITING_IN_MODULE = {
        "--add-opens=java.base/java.lang=app", "-Dawait=true"
    };

    private Path modules;

    @BeforeEach
    void writeModules() {
        modules = ModuleFixture.write(folder.resolve("mods"));
    }

    private void indexModules() {
        indexModules(folder.resolve("mods.tji"), List.of(), "app.Main", modules);
    }

    private ForkedJvm app(ForkedJvm jvm) {
        return jvm.module(modules.toString(), ModuleFixture.MAIN, "one");
    }

    @Test
    void isServedByTheIndexBesideTheModulePath() {
        indexModules();

        RunResult run = same(STATS, this::app);

        assertServed(run);
        assertThat(run.out())
                .contains("plugged", "automatic", "module auto.lib automatic")
                .contains("ClassNotFoundException: plain.Plain")
                .contains("cannot access class lib.hidden.Secret")
                .contains("app/app.Main.secret");
        assertThat(run.stats().number("classes.unindexed")).isZero();
    }

    @Test
    void hasTheIdentityOfAPlainRun() {
        indexModules();
        Path probe = IdentityProbe.write(folder.resolve("probe.jar"));
        RunResult plain = app(jvm("plain").options(IdentityProbe.option(probe))).run();

        RunResult run =
                app(jvm("thinjit")
                                .agent("speculate=true," + STATS)
                                .options(WAITING_IN_MODULE)
                                .options(IdentityProbe.option(probe)))
                        .run();

        assertSame(plain, run);
        assertServed(run);
        assertThat(run.stats().number("classes.asynchronous")).isPositive();
        assertThat(run.stats().number("classes.linked")).isPositive();
        assertThat(IdentityProbe.ofClasses(run)).containsAll(IdentityProbe.ofClasses(plain));
        assertThat(IdentityProbe.of(run)).anyMatch(line -> line.contains("plug.Provider|"));
    }

    @Test
    void isServedWithoutSpeculationAndHasExactlyThePlainRunsClasses() {
        indexModules();
        Path probe = IdentityProbe.write(folder.resolve("probe.jar"));
        RunResult plain = app(jvm("plain").options(IdentityProbe.option(probe))).run();

        RunResult run =
                app(jvm("thinjit")
                                .agent("speculate=false," + STATS)
                                .options(IdentityProbe.option(probe)))
                        .run();

        assertSame(plain, run);
        assertServed(run);
        assertThat(IdentityProbe.of(run)).isEqualTo(IdentityProbe.of(plain));
    }

    @Test
    void aMainClassThatItsModuleNames() throws IOException {
        Path jar = modules.resolve("app.jar");
        int status =
                java.util.spi.ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--update",
                                "--file",
                                jar.toString(),
                                "--main-class",
                                "app.Main");
        assertThat(status).isZero();
        indexModules();
        RunResult plain = jvm("plain").module(modules.toString(), "app").run();

        RunResult run =
                jvm("thinjit")
                        .agent(STATS)
                        .options(WAITING_IN_MODULE)
                        .module(modules.toString(), "app")
                        .run();

        assertSame(plain, run);
        assertServed(run);
        assertThat(run.stats().number("classes.asynchronous")).isPositive();
    }

    @Test
    void besideAClassPathEachNameComesFromWhereThePlainRunHasIt() {
        Path extra =
                new JarBuilder()
                        .sources(
                                "package plain; public class Plain {}",
                                "package lib; public class Shadow {}",
                                "package lib; public interface Service {}")
                        .write(folder.resolve("extra.jar"));
        indexModules(folder.resolve("extra.tji"), List.of(extra), "app.Main", modules);

        RunResult run = same(STATS, jvm -> app(jvm.options("-cp", extra.toString())));

        assertServed(run);
        assertThat(run.out())
                .contains("class plain.Plain unnamed module")
                .contains("ClassNotFoundException: lib.Shadow")
                .contains("interface lib.Service module lib");
    }

    @Test
    void fromAClassPathWithAddModules() {
        Path main =
                new JarBuilder()
                        .sources(
                                """
                                package start;

                                public class Main {
                                    public static void main(String[] args) throws Exception {
                                        Class<?> type = Class.forName("auto.Auto");
                                        System.out.println(type.getModule());
                                        System.out.println(type.getMethod("text").invoke(null));
                                    }
                                }
                                """)
                        .write(folder.resolve("start.jar"));
        indexModules(folder.resolve("start.tji"), List.of(main), "start.Main", modules);

        RunResult run =
                same(
                        STATS,
                        jvm ->
                                jvm.options(
                                                "--module-path",
                                                modules.toString(),
                                                "--add-modules",
                                                "auto.lib")
                                        .main(main.toString(), "start.Main"));

        assertServed(run);
        assertThat(run.out()).contains("module auto.lib", "automatic");
        assertThat(run.stats().number("classes.synchronous")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void modulesThatAreNotResolvedAreNeverLoaded() {
        Path main =
                new JarBuilder()
                        .sources(
                                """
                                package start;

                                public class Main {
                                    public static void main(String[] args) {
                                        try {
                                            System.out.println(Class.forName("auto.Auto"));
                                        } catch (ClassNotFoundException e) {
                                            System.out.println(e);
                                        }
                                    }
                                }
                                """)
                        .write(folder.resolve("start.jar"));
        indexModules(folder.resolve("start.tji"), List.of(main), "start.Main", modules);

        RunResult run =
                same(
                        STATS,
                        jvm ->
                                jvm.options("--module-path", modules.toString())
                                        .main(main.toString(), "start.Main"));

        assertServed(run);
        assertThat(run.out()).contains("ClassNotFoundException: auto.Auto");
        assertThat(run.stats().number("classes.failed")).isZero();
    }

    @Test
    void anExplodedModuleIsReadFromItsFolder() throws IOException {
        Path exploded = Files.createDirectories(modules.resolve("exploded"));
        int status = java.util.spi.ToolProvider.findFirst("jar").isPresent() ? unpack(exploded) : 1;
        assertThat(status).isZero();
        indexModules();

        RunResult run = same(STATS, this::app);

        assertServed(run);
    }

    private int unpack(Path exploded) throws IOException {
        Path jar = modules.resolve("app.jar");
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(jar.toFile())) {
            for (java.util.zip.ZipEntry entry : java.util.Collections.list(zip.entries())) {
                Path file = exploded.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.getInputStream(entry).readAllBytes());
            }
        }
        Files.delete(jar);
        return 0;
    }

    @Test
    void aPatchedModuleStaysTheJdks() {
        Path patch =
                new JarBuilder()
                        .sources(
                                "package plug; class Name { String text() { return \"patched\"; } }")
                        .write(folder.resolve("patch.jar"));
        indexModules();

        RunResult run = same(STATS, jvm -> app(jvm.options("--patch-module", "plug=" + patch)));

        assertServed(run);
        assertThat(run.out()).contains("patched");
    }

    @Test
    void aMultiReleaseModuleGivesEachJdkItsVariant() {
        byte[] word =
                SourceCompiler.compile("package auto; class Word { String word = \"for 21\"; }")
                        .get("auto/Word.class");
        new JarBuilder()
                .contents(modules.resolve("auto-lib.jar"))
                .attribute("Automatic-Module-Name", "auto.lib")
                .attribute("Multi-Release", "true")
                .entry("META-INF/versions/21/auto/Word.class", word)
                .write(modules.resolve("auto-lib.jar"));
        indexModules();

        RunResult run = same(STATS, this::app);

        assertServed(run);
        assertThat(run.out()).contains(Runtime.version().feature() >= 21 ? "for 21" : "automatic");
    }

    @Test
    void throughASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), modules);
        indexModules();

        RunResult run =
                same(
                        STATS + ",index=" + folder.resolve("mods.tji"),
                        jvm -> jvm.module(link.toString(), ModuleFixture.MAIN));

        assertServed(run);
        assertThat(run.stats().number("classes.unindexed")).isZero();
    }

    @Test
    void aModuleThatWasTouchedRunsPlain() throws IOException {
        indexModules();
        Files.setLastModifiedTime(
                modules.resolve("lib.jar"), FileTime.fromMillis(1_000_000_000_000L));

        assertOneLine(same("", this::app), "lib.jar", "was modified");
    }

    @Test
    void anIndexThatDoesNotKnowTheMainModuleRunsPlain() {
        indexModules(folder.resolve("mods.tji"), List.of(), "app.Main", modules.resolve("lib.jar"));

        assertOneLine(same("", this::app), "module app comes from", "app.jar");
    }

    @Test
    void withoutAnIndexRunsPlain() {
        assertOneLine(same("", this::app), "no index", "mods.tji", "--module-path");
    }
}
