package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is inside the jar of Spring Boot's launcher is served, and the program cannot tell. */
final class NestedJarIT extends ForkedTest {
    private static final String CHAIN_MAIN = "org.thinjit.fixture.chain.Main";
    private static final String LAUNCHED =
            "by org.springframework.boot.loader.launch.LaunchedClassLoader";

    private Path probe;

    @BeforeEach
    void writeProbe() {
        probe = IdentityProbe.write(folder.resolve("probe.jar"));
    }

    /** The chain fixture as a library. */
    private BootJar chainInside(String version, String launcher) throws IOException {
        Path library = BootJar.withFolders(chain().write(folder.resolve("chain.jar")));
        return new BootJar(version, launcher, CHAIN_MAIN).library("chain.jar", library);
    }

    /** Runs with the probe, which the agent's options come before. */
    private RunResult run(String name, String agentOptions, String[] options, Path jar) {
        ForkedJvm jvm = jvm(name);
        if (agentOptions != null) {
            jvm.agent("speculate=true," + agentOptions);
        }
        return jvm.options(IdentityProbe.option(probe)).options(options).jar(jar, "one").run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0"})
    void isLoadedAhead(String version) throws IOException {
        Path app = chainInside(version, "JarLauncher").write(folder.resolve("app.jar"));
        index(app);
        RunResult plain = run("plain", null, new String[0], app);
        RunResult thinjit = run("thinjit", "stats=stats.json,events=events.tsv", WAITING, app);

        assertSame(plain, thinjit);
        assertThat(thinjit.out())
                .contains(LAUNCHED, "Chain 1.2 sealed false", "app.jar/!BOOT-INF/lib/chain.jar!/");
        assertServed(thinjit);
        assertThat(thinjit.stats().number("classes.asynchronous")).isPositive();
        assertThat(thinjit.stats().number("classes.failed")).isZero();
        assertThat(IdentityProbe.of(thinjit)).containsAll(classes(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0"})
    void isServedWithoutSpeculation(String version) throws IOException {
        Path app = chainInside(version, "JarLauncher").write(folder.resolve("app.jar"));
        index(app);
        RunResult plain = run("plain", null, new String[0], app);
        RunResult thinjit = run("thinjit", "speculate=false,stats=stats.json", new String[0], app);

        assertSame(plain, thinjit);
        assertServed(thinjit);
        assertThat(IdentityProbe.of(thinjit)).isEqualTo(IdentityProbe.of(plain));
    }

    @Test
    void isServedInAWar() throws IOException {
        Path app = chainInside("4.0", "WarLauncher").write(folder.resolve("app.war"));
        Path index = indexTo(folder.resolve("app.tji"), app);
        RunResult plain = run("plain", null, new String[0], app);
        RunResult thinjit = run("thinjit", "index=" + index + ",stats=stats.json", WAITING, app);

        assertSame(plain, thinjit);
        assertThat(thinjit.out()).contains("WEB-INF/lib/chain.jar");
        assertServed(thinjit);
        assertThat(IdentityProbe.of(thinjit)).containsAll(classes(plain));
    }

    private static List<String> classes(RunResult plain) {
        List<String> lines = IdentityProbe.ofClasses(plain);
        assertThat(lines).hasSizeGreaterThan(10);
        return lines;
    }

    @Test
    void runsPlainWhereTheOuterJarWasTouched() throws IOException {
        Path app = chainInside("4.0", "JarLauncher").write(folder.resolve("app.jar"));
        index(app);
        Files.setLastModifiedTime(app, FileTime.fromMillis(1_000_000_000_000L));

        RunResult thinjit = same("stats=stats.json", jvm -> jvm.jar(app));

        assertOneLine(thinjit, "app.jar", "was modified");
    }

    @Test
    void runsPlainWhereANestedJarIsMissing() throws IOException {
        Path app = chainInside("4.0", "JarLauncher").write(folder.resolve("app.jar"));
        Path library = new JarBuilder().entry("x", new byte[1]).write(folder.resolve("x.jar"));
        Path before =
                chainInside("4.0", "JarLauncher")
                        .library("more.jar", library)
                        .write(folder.resolve("before.jar"));
        Path index = indexTo(folder.resolve("app.tji"), before);
        Files.delete(before);
        Files.move(app, before);

        RunResult thinjit = same("index=" + index + ",stats=stats.json", jvm -> jvm.jar(before));

        assertOneLine(thinjit, "before.jar", "has changed its size");
    }

    @Test
    void runsPlainWhereTheLauncherSearchesOtherJars() throws IOException {
        Path app = chainInside("4.0", "PropertiesLauncher").write(folder.resolve("app.jar"));
        Path more = new JarBuilder().entry("x", new byte[1]).write(folder.resolve("more.jar"));
        index(app);

        RunResult thinjit =
                same("stats=stats.json", jvm -> jvm.options("-Dloader.path=" + more).jar(app));

        assertOneLine(thinjit, "launcher is not the indexed one", "app.jar", "more.jar");
        assertThat(thinjit.stats().text("fallbacks")).contains("more.jar");
    }

    @Test
    void refusesOtherJarsWhereItHasToBeStrict() throws IOException {
        Path app = chainInside("4.0", "PropertiesLauncher").write(folder.resolve("app.jar"));
        Path more = new JarBuilder().entry("x", new byte[1]).write(folder.resolve("more.jar"));
        index(app);

        RunResult run =
                jvm("strict").agent("strict=true").options("-Dloader.path=" + more).jar(app).run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertOneLine(run, "launcher is not the indexed one");
    }

    @Test
    void servesThePropertiesLauncherAsItIs() throws IOException {
        Path app = chainInside("3.3", "PropertiesLauncher").write(folder.resolve("app.jar"));
        index(app);

        RunResult thinjit = same("stats=stats.json", jvm -> jvm.jar(app));

        assertServed(thinjit);
        assertThat(thinjit.out()).contains(LAUNCHED);
    }
}
