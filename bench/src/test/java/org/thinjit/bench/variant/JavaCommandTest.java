package org.thinjit.bench.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.program.Launch;
import org.thinjit.bench.program.Program;
import org.thinjit.bench.program.Workspace;

class JavaCommandTest {
    private static final Path OUT = Path.of("/runs/out");
    private static final Jdk JDK = new Jdk(17, "17.0.15", Path.of("/jdk"));
    private static final Launch CLASS_PATH =
            new Launch.ClassPath(List.of(Path.of("/a.jar"), Path.of("/b.jar")), "x.Main");

    @Test
    void plainHasNoAgent() {
        assertThat(command("plain", setting(CLASS_PATH, List.of()), Observation.NONE))
                .containsExactly(
                        "/jdk/bin/java",
                        "-Xmx1g",
                        "-cp",
                        "/a.jar:/b.jar",
                        "x.Main",
                        "-d",
                        "/runs/out/classes");
    }

    @Test
    void emptyAgentIsTheBenchsOwn() {
        assertThat(command("empty-agent", setting(CLASS_PATH, List.of()), Observation.NONE))
                .contains("-javaagent:/repo/bench/target/thinjit-bench-empty-agent.jar")
                .endsWith("x.Main", "-d", "/runs/out/classes");
    }

    @Test
    void thinjitNamesTheIndexOfTheJdk() {
        assertThat(command("thinjit", setting(CLASS_PATH, List.of()), Observation.NONE).get(2))
                .isEqualTo("-javaagent:/repo/agent/target/thinjit.jar=index=/p/demo-jdk17.tji");
    }

    @Test
    void agentOptionsAndStatisticsFollow() {
        List<String> command =
                command(
                        "thinjit",
                        setting(CLASS_PATH, List.of("lookahead=6", "link=false")),
                        Observation.ofStatistics(Path.of("/s")));
        assertThat(command.get(2))
                .endsWith(
                        "=index=/p/demo-jdk17.tji,lookahead=6,link=false,stats=/s/statistics.json");
    }

    @Test
    void hookDoesNotSpeculate() {
        assertThat(command("hook", setting(CLASS_PATH, List.of()), Observation.NONE).get(2))
                .endsWith(",speculate=false");
    }

    @Test
    void aJarIsStartedAsOne() {
        Launch jar = new Launch.Jar(Path.of("/app.jar"));
        assertThat(command("thinjit", setting(jar, List.of()), Observation.NONE))
                .containsSubsequence("-jar", "/app.jar", "-d")
                .doesNotContain("-cp");
    }

    @Test
    void theIndexIsMadeByTheSameJdkFromTheSameClassPath() {
        assertThat(ProgramIndex.command(setting(CLASS_PATH, List.of())))
                .containsExactly(
                        "/jdk/bin/java",
                        "-jar",
                        "/repo/summary-index/cli/target/thinjit-cli.jar",
                        "index",
                        "--class-path",
                        "/a.jar:/b.jar",
                        "--main",
                        "x.Main",
                        "--output",
                        "/p/demo-jdk17.tji");
        assertThat(ProgramIndex.command(setting(new Launch.Jar(Path.of("/app.jar")), List.of())))
                .containsSubsequence("index", "--jar", "/app.jar", "--output");
    }

    private static List<String> command(String variant, Setting setting, Observation observation) {
        return JavaCommand.of(setting, Variants.find(variant).orElseThrow(), OUT, observation);
    }

    private static Setting setting(Launch launch, List<String> agentOptions) {
        Program program =
                new Program(
                        "demo",
                        launch,
                        List.of("-d", "{out}/classes"),
                        List.of("-Xmx1g"),
                        Path.of("/p"),
                        Optional.empty(),
                        true);
        return new Setting(new Workspace(Path.of("/repo")), JDK, program, agentOptions);
    }
}
