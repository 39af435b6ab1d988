package org.thinjit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thinjit.bench.fixture.FakeJdk;
import org.thinjit.bench.program.ProgramCatalog;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.variant.Variant;
import org.thinjit.bench.variant.Variants;

class BenchMainTest {
    @TempDir Path root;
    private Path jdk17;

    @BeforeEach
    void makeJdkAndJars() throws IOException {
        jdk17 = FakeJdk.make(root.resolve("jvm/17"), "17.0.15", "echo \"$0 hello\"");
        Workspace workspace = new Workspace(root);
        for (Path jar :
                List.of(
                        root.resolve("app.jar"),
                        workspace.tinyexprJar(),
                        workspace.emptyAgentJar())) {
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope                               | unknown program `nope`",
                "--variants plain,nope              | unknown variant `nope`",
                "--no-such-option                   | --no-such-option",
                "--runs 0                           | --runs must be at least 1",
                "--runs many                        | --runs",
                "--starts 0                         | --starts takes at least 1",
                "--starts 5 --runs 5                | --starts takes at least 1",
                "--identity --runs 5                | --identity excludes",
                "--start-up --verify                | --start-up excludes",
                "--jdk seventeen                    | --jdk",
                "--timeout 0                        | --timeout must be at least 1",
                "--ignore-lines (                   | --ignore-lines",
                "--agent-option lookahead           | KEY=VALUE",
                "--main x.Main                      | --class-path and --main go together",
                "--class-path app.jar               | --class-path and --main go together",
                "--jar app.jar --main x.Main        | --jar excludes",
                "--jar app.jar --module-path mods   | --jar excludes",
                "--module-path mods --main x.Main   | --module-path goes with",
                "--module-path mods --main m/       | --module-path goes with",
                "--module-path none.jar --main m/x.M | nothing on the module path exists",
                "--jar none.jar                     | no such jar",
                "--class-path none.jar --main x.M   | nothing on the class path exists",
                "--jar app.jar ecj                  | not both",
                "ecj -- argument                    | go with --class-path",
                "--cpus some                        | --cpus takes a number",
                "--cpus 0                           | --cpus takes a number",
                "--peers --verify                   | --peers, --html and --svg exclude",
                "--html page.html --starts 3        | --peers, --html and --svg exclude",
                "--html none/page.html              | no folder to write",
                "tinyexpr --ready x                 | go with a program of your own",
                "--jar app.jar --idle 3             | need --ready",
                "--jar app.jar --ready x --idle 601 | --idle takes 0 to 600 seconds",
                "--jar app.jar --ready ( --idle 3   | --ready",
                "--jar app.jar --ready x --request http://example.com/ | requests go to",
                "--json none/figures.json           | no folder to write",
            })
    void badUsageIsStatus2(String line, String message) {
        BenchCall call = run(line.split(" "));
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).contains(message).contains("--help");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void helpNamesEveryProgramVariantAndExample() {
        BenchCall call = run("--help");
        assertThat(call.status()).isZero();
        assertThat(call.out())
                .contains(new ProgramCatalog(new Workspace(root)).names())
                .contains(Variants.all().stream().map(Variant::name).toList())
                .contains(Variants.all().stream().map(Variant::description).toList())
                .contains("Examples:", "Exit status:");
        assertThat(call.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aJdkThatWasAskedForAndIsMissingFails() {
        BenchCall call = run("--jdk", "25", "--jar", "app.jar");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err()).contains("JDK 25 is missing", "JAVA25_HOME");
    }

    @Test
    void aDefaultJdkThatIsMissingIsLeftOutAloud() {
        BenchCall call = run("--variants", "empty-agent", "--runs", "1", "tinyexpr");
        assertThat(call.status()).isZero();
        assertThat(call.err()).contains("JDK 25 is missing").contains("left out");
        assertThat(call.out()).contains("tinyexpr on JDK 17.0.15, 1 round").contains("empty-agent");
    }

    @Test
    void bothJdksAreMeasured() throws IOException {
        FakeJdk.make(root.resolve("jvm/25"), "25.0.3", "echo \"$0 hello\"");
        BenchCall call = run("--variants", "plain", "--runs", "2", "tinyexpr");
        assertThat(call.status()).isZero();
        assertThat(call.out()).contains("on JDK 17.0.15, 2 rounds", "on JDK 25.0.3, 2 rounds");
        assertThat(call.err())
                .contains("1 of 2: tinyexpr on JDK 17", "2 of 2: tinyexpr on JDK 25")
                .hasLineCount(2);
    }

    @Test
    void anOwnProgramGetsItsOptionsAndArgumentsAndAllNumbersGoToTheFile() throws IOException {
        BenchCall call =
                run(
                        "--jar app.jar --java-option=-Xmx1g --variants plain --runs 3 --jdk 17"
                                + " --json figures.json -- --runs {out} ecj");
        assertThat(call.status()).isZero();
        JsonNode plain =
                new ObjectMapper()
                        .readTree(root.resolve("figures.json").toFile())
                        .at("/comparisons/0/variants/0");
        assertThat(plain.at("/runs")).hasSize(3);
        assertThat(plain.at("/command"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        jdk17.resolve("bin/java").toString(),
                        "-Xmx1g",
                        "-jar",
                        root.resolve("app.jar").toString(),
                        "--runs",
                        new Workspace(root).runFolder("app", 17).resolve("current/out").toString(),
                        "ecj");
    }

    @Test
    void pageAndPictureShowWhatTheTerminalShows() throws IOException {
        BenchCall call =
                run("tinyexpr --variants empty-agent --runs 2 --jdk 17 --html p.html --svg p.svg");
        assertThat(call.status()).isZero();
        String page = Files.readString(root.resolve("p.html"));
        for (String word : call.out().strip().split("\\s+")) {
            assertThat(page).contains(word.replace("<", "&lt;"));
        }
        assertThat(page).contains("programs ran on all processors");
        assertThat(root.resolve("p.svg")).content().contains("tinyexpr on JDK 17.0.15");
    }

    @Test
    void peersOnOneJdkLeaveOutWhatItCannotDoAndNameTasksetWhenItIsMissing() {
        BenchCall call = run("tinyexpr --variants aot-cache --peers --runs 1 --jdk 17");
        assertThat(call.status()).isZero();
        assertThat(call.out()).contains("95 % interval", "needs").doesNotContain("aot-cache");
        assertThat(run("tinyexpr --cpus 1 --jdk 17").err()).contains("needs taskset");
    }

    @Test
    void aServerIsEndedAndItsWallTimeIsThatOfItsReadyLine() throws IOException {
        FakeJdk.make(jdk17, "17.0.15", "echo ready $$; exec sleep 600");
        BenchCall call = run("--jar app.jar --variants plain --runs 2 --jdk 17 --ready ^ready");
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
        assertThat(call.out()).containsPattern("plain +[0-9]\\.[0-9]{3} ");
    }

    @Test
    void changingLinesCanBeLeftOut() throws IOException {
        FakeJdk.make(jdk17, "17.0.15", "echo same; echo took $$ ms");
        String call = "--jar app.jar --variants empty-agent --runs 1 --jdk 17";
        BenchCall differing = run(call.split(" "));
        assertThat(differing.status()).isEqualTo(1);
        assertThat(differing.out()).contains("outputs differ");
        assertThat(run((call + " --ignore-lines ^took").split(" ")).status()).isZero();
    }

    @Test
    void verifyComparesWithoutTimes() {
        BenchCall call = run("--verify --runs 4 --variants empty-agent --jdk 17 tinyexpr");
        assertThat(call.status()).isZero();
        assertThat(call.out())
                .contains("empty-agent  outputs equal in 5 runs")
                .doesNotContain("wall");
    }

    @Test
    void oneProgramThatCannotRunDoesNotStopTheNext() throws IOException {
        Files.delete(new Workspace(root).tinyexprJar());
        Path lib =
                Files.createDirectories(
                        new Workspace(root).programFolder("ecj-3.33.0").resolve("lib"));
        Files.createFile(lib.resolve("ecj-3.33.0.jar"));
        Files.writeString(lib.resolveSibling("fetched"), "org.eclipse.jdt:ecj:3.33.0");
        BenchCall call = run("tinyexpr ecj --variants plain --runs 1 --jdk 17");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err()).contains("tinyexpr on JDK 17: ").contains("tinyexpr.jar is missing");
        assertThat(call.out()).contains("ecj on JDK 17.0.15");
    }

    @Test
    void theAgentIsNamedWhenItIsMissing() {
        BenchCall call = run("tinyexpr --runs 1 --jdk 17");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err()).contains("agent/target/thinjit.jar is missing");
    }

    private BenchCall run(String line) {
        return run(line.split(" "));
    }

    private BenchCall run(String... arguments) {
        return BenchCall.run(root, jdk17, arguments);
    }
}
