package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of a launched class loader are loaded directly, and the program cannot tell. */
final class DirectLoadIT extends ForkedTest {
    private static final String LOG = "-Xlog:exceptions=info:file=exceptions.log:none";

    /** Prints how each class loads, with the whole trace where it does not. */
    private static final String MAIN =
            """
            package app;

            public class Main {
                public static void main(String[] names) {
                    for (String name : names) {
                        for (int time = 0; time < 2; time++) {
                            load(name);
                        }
                    }
                    for (String name : new String[] {"lib", "lib.other"}) {
                        System.out.println(
                                Main.class.getClassLoader().getDefinedPackage(name));
                    }
                }

                private static void load(String name) {
                    try {
                        Class<?> type = Class.forName(name);
                        String loader = String.valueOf(type.getClassLoader());
                        System.out.println(name + " " + loader.replaceFirst("@.*", ""));
                    } catch (Throwable e) {
                        e.printStackTrace(System.out);
                    }
                }
            }
            """;

    /** Superclasses, of which the last is missing. Doubled each time they would be 1,024. */
    private static final int CHAIN = 10;

    private Path library;

    @BeforeEach
    void writeLibrary() throws IOException {
        Map<String, byte[]> orphan =
                SourceCompiler.compile(
                        "package lib; public class Orphan extends Gone {}",
                        "package lib; public class Gone {}");
        library =
                new JarBuilder()
                        .attribute("Implementation-Title", "Library")
                        .sources(
                                "package lib; public class A {}",
                                "package lib.other; public class B extends lib.A {}")
                        .entry("lib/Orphan.class", orphan.get("lib/Orphan.class"))
                        .write(folder.resolve("lib.jar"));
    }

    private Path app(String version) throws IOException {
        Path app = BootJar.write(folder.resolve("app.jar"), version, MAIN, library);
        index(app);
        return app;
    }

    private RunResult plain(Path app, String option, String... names) {
        return jvm("plain").options(LOG, option).jar(app, names).run();
    }

    private RunResult thinjit(Path app, String option, String... names) {
        return jvm("thinjit")
                .agent("speculate=false,stats=stats.json")
                .options(LOG, option)
                .jar(app, names)
                .run();
    }

    private static boolean asksInVain(RunResult run, String name) {
        return run.lines("exceptions.log").stream()
                .anyMatch(line -> line.matches(".*ClassNotFoundException'.*: " + name + ">.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0"})
    void theParentDoesNotThrow(String version) throws IOException {
        Path app = app(version);
        RunResult plain = plain(app, "-Dnothing", "lib.other.B");
        RunResult thinjit = thinjit(app, "-Dnothing", "lib.other.B");

        assertSame(plain, thinjit);
        assertServed(thinjit);
        assertThat(thinjit.out()).contains("lib.other.B org.springframework.boot.loader.launch");
        for (String name : new String[] {"app.Main", "lib.A", "lib.other.B"}) {
            assertThat(asksInVain(plain, name)).as("plain, " + name).isTrue();
            assertThat(asksInVain(thinjit, name)).as("thinjit, " + name).isFalse();
        }
    }

    /** It may have changed how loaders ask each other; {@code speculate=true} says that it has not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void besideAnotherAgentTheParentIsAskedAsEver(boolean speculate) throws IOException {
        Path app = app("4.0");
        Path probe = IdentityProbe.write(folder.resolve("probe.jar"));
        RunResult thinjit =
                jvm("thinjit")
                        .agent("speculate=" + speculate)
                        .options(LOG, IdentityProbe.option(probe))
                        .jar(app, "lib.other.B")
                        .run();

        assertThat(thinjit.out()).contains("lib.other.B org.springframework.boot.loader.launch");
        assertThat(asksInVain(thinjit, "lib.other.B")).isEqualTo(!speculate);
    }

    @Test
    void whatFailsHasTheTraceOfAPlainRun() throws IOException {
        Path app = app("4.0");
        String[] names = {"lib.Orphan", "lib.Absent", "lib.A", "nowhere.C"};
        RunResult plain = plain(app, "-Dnothing", names);
        RunResult thinjit = thinjit(app, "-Dnothing", names);

        assertSame(plain, thinjit);
        assertThat(thinjit.out())
                .contains(
                        "java.lang.NoClassDefFoundError: lib/Gone",
                        "ClassNotFoundException: lib.Absent");
    }

    /** The package is the launched loader's all the same. */
    @Test
    void theParentsClassesComeFirst() throws IOException {
        Path app = app("4.0");
        String behind = "-Xbootclasspath/a:" + library;
        RunResult plain = plain(app, behind, "lib.A", "lib.other.B");
        RunResult thinjit = thinjit(app, behind, "lib.A", "lib.other.B");

        assertSame(plain, thinjit);
        assertThat(thinjit.out()).contains("lib.A null", "lib.other.B null");
    }

    /** Else each class of the chain would be tried twice for each try of the one above it. */
    @Test
    void whatFailedOnceIsNotTriedDirectlyAgain() throws IOException {
        String[] sources = new String[CHAIN + 1];
        sources[CHAIN] = "package lib; public class C" + CHAIN + " {}";
        for (int i = 0; i < CHAIN; i++) {
            sources[i] = "package lib; public class C%d extends C%d {}".formatted(i, i + 1);
        }
        Map<String, byte[]> chain = SourceCompiler.compile(sources);
        chain.remove("lib/C" + CHAIN + ".class");
        JarBuilder jar = new JarBuilder();
        chain.forEach(jar::entry);
        library = jar.write(folder.resolve("chain.jar"));

        Path app = app("4.0");
        RunResult plain = plain(app, "-Dnothing", "lib.C0");
        RunResult thinjit = thinjit(app, "-Dnothing", "lib.C0");

        assertSame(plain, thinjit);
        assertThat(thinjit.out()).contains("NoClassDefFoundError: lib/C" + CHAIN);
        assertThat(failures(thinjit)).isLessThan(CHAIN * failures(plain));
    }

    private static long failures(RunResult run) {
        return run.lines("exceptions.log").stream()
                .filter(line -> line.contains("NoClassDefFoundError'"))
                .count();
    }
}
