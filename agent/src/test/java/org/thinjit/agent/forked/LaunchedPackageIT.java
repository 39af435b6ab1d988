package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages of a launched class loader, which walks its jars before it loads a class of a new one. */
final class LaunchedPackageIT extends ForkedTest {
    private static final String MAIN =
            """
            package app;

            public class Main {
                public static void main(String[] names) {
                    for (String name : names) {
                        try {
                            Class<?> type = Class.forName(name);
                            Package home = type.getPackage();
                            System.out.println(name + " " + home.getImplementationTitle()
                                    + " " + home.getSpecificationVersion() + " "
                                    + home.isSealed() + " " + home.getAnnotations().length + " "
                                    + type.getProtectionDomain().getCodeSource().getLocation());
                        } catch (Throwable e) {
                            System.out.println(name + " " + e);
                        }
                    }
                }
            }
            """;

    private Path probe;

    @BeforeEach
    void writeProbe() {
        probe = IdentityProbe.write(folder.resolve("probe.jar"));
    }

    private static String type(String home, String name) {
        return "package " + home + "; public class " + name + " {}";
    }

    private Path library(String title, JarBuilder jar) {
        return jar.attribute("Implementation-Title", title)
                .attribute("Specification-Version", "7")
                .write(folder.resolve(title + ".jar"));
    }

    /** Jars with and without entries for folders, in several orders. */
    private Path app(String version) throws IOException {
        JarBuilder bare =
                new JarBuilder().sources(type("bare", "A"), type("split", "A"), type("twice", "A"));
        JarBuilder full =
                new JarBuilder()
                        .sources(
                                type("full", "A"),
                                type("split", "B"),
                                type("twice", "A"),
                                type("late", "A"),
                                type("shut", "A"),
                                type("open", "A"),
                                type("open.shut", "A"))
                        .sectionAttribute("shut/", "Sealed", "true")
                        .sectionAttribute("open/shut/", "Implementation-Title", "Section");
        JarBuilder versioned =
                new JarBuilder()
                        .attribute("Multi-Release", "true")
                        .sources(type("many", "A"))
                        .entry(
                                "META-INF/versions/11/many/B.class",
                                SourceCompiler.compile(type("many", "B")).get("many/B.class"))
                        .entry(
                                "META-INF/versions/11/many/A.class",
                                SourceCompiler.compile(type("many", "A")).get("many/A.class"));
        JarBuilder sealed = new JarBuilder().sources(type("shut", "B"));
        return new BootJar(version, "JarLauncher", "app.Main")
                .sources(MAIN, type("split", "C"))
                .library("bare.jar", library("bare", bare))
                .library("full.jar", BootJar.withFolders(library("full", full)))
                .library("versioned.jar", BootJar.withFolders(library("versioned", versioned)))
                .library("sealed.jar", BootJar.withFolders(library("sealed", sealed)))
                .write(folder.resolve("app.jar"));
    }

    /** Beside another agent, as the probe is one, the loader asks its parent in another way. */
    @ParameterizedTest
    @CsvSource({"3.3, true", "4.0, true", "3.3, false", "4.0, false"})
    void areThoseOfAPlainRun(String version, boolean probed) throws IOException {
        Path app = app(version);
        index(app);
        String[] names = {
            "bare.A",
            "split.C",
            "split.A",
            "split.B",
            "twice.A",
            "late.Absent",
            "late.A",
            "shut.A",
            "shut.B",
            "open.A",
            "open.shut.A",
            "full.A",
            "many.A",
            "many.B",
            "javax.sql.DataSource",
            "javax.sql.Absent",
            "nowhere.Absent",
            "org.springframework.boot.loader.launch.Archive",
            "org.springframework.boot.loader.Absent",
        };

        String option = probed ? IdentityProbe.option(probe) : "-Dprobe=none";
        RunResult plain = jvm("plain").options(option).jar(app, names).run();
        RunResult thinjit =
                jvm("thinjit")
                        .agent("speculate=false,stats=stats.json")
                        .options(option)
                        .jar(app, names)
                        .run();

        assertSame(plain, thinjit);
        assertServed(thinjit);
        assertThat(thinjit.out())
                .contains("twice.A full 7", "full.A full 7 false", "shut.A full 7 true")
                .contains("bare.A null null", "late.A null", "shut.B java.lang.SecurityException");
        if (probed) {
            assertThat(IdentityProbe.of(plain)).containsAll(IdentityProbe.of(thinjit));
            assertThat(ofTheProgram(thinjit)).isEqualTo(ofTheProgram(plain));
        }
    }

    /** Without the launcher's own: those that read a class out of a jar are not needed for served ones. */
    private static List<String> ofTheProgram(RunResult run) {
        return IdentityProbe.of(run).stream()
                .filter(line -> !line.startsWith("org.springframework.boot.loader."))
                .toList();
    }
}
