package org.thinjit.bench.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.fixture.FakeJdk;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.program.Launch;
import org.thinjit.bench.program.Program;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.Variant;
import org.thinjit.bench.variant.Variants;

/** Whole comparisons with a {@code java} that is a shell script, so that the agent can be played. */
class ComparisonTest {
    /** Writes the index where it is asked for one, then logs its call. */
    private static final String PREAMBLE =
            """
            log=$(dirname "$0")/calls
            echo "$*" >>"$log"
            case "$*" in
              *thinjit-cli.jar' index '*)
                while [ $# -gt 1 ]; do [ "$1" = --output ] && echo index >"$2"; shift; done
                exit 0;;
            esac
            stats=$(echo "$1" | sed -n 's/.*stats=//p')
            """;

    private static final String STATISTICS =
            """
            [ -z "$stats" ] || echo '{"premainMicros":1500,"classes":{"asynchronous":9},\
            "coverage":0.5,"fallbacks":["signed"]}' >"$stats"
            """;

    @TempDir Path root;
    private Workspace workspace;
    private Path jdkHome;
    private final List<Double> shares = new ArrayList<>();

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = new Workspace(root);
        jdkHome = root.resolve("jdk");
        for (Path jar :
                List.of(
                        workspace.agentJar(),
                        workspace.commandLineJar(),
                        workspace.emptyAgentJar())) {
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
    }

    @Test
    void runsInterleavedAndReadsStatisticsBeforeTheCountedRuns() throws Exception {
        ComparisonResult result =
                compare(STATISTICS + "echo hello; echo data >out.txt", 2, "plain", "thinjit");

        assertThat(result.outputsEqual()).isTrue();
        assertThat(result.variants())
                .extracting(VariantResult::variant)
                .containsExactly("plain", "thinjit");
        VariantResult thinjit = result.variants().get(1);
        assertThat(thinjit.runs()).extracting(MeasuredRun::round).containsExactly(1, 2);
        assertThat(thinjit.comparedRuns()).isEqualTo(3);
        assertThat(thinjit.statistics().orElseThrow().classesAhead()).isEqualTo(9);
        assertThat(thinjit.notes()).containsExactly("left to the plain path: signed");
        assertThat(callKinds())
                .containsExactly(
                        "index", "plain", "statistics", "agent", "plain", "plain", "agent");
        assertThat(shares).isSorted().startsWith(0.0).allMatch(share -> share < 1);
    }

    @Test
    void plainRunsOnceWhereOnlyStartsAreWanted() throws Exception {
        ComparisonResult result =
                compare(
                        "case \"$1\" in -javaagent*) [ $(wc -l <\"$log\") -lt 4 ]"
                                + " || echo '[thinjit] late' >&2;; esac",
                        true,
                        2,
                        "plain",
                        "empty-agent");

        assertThat(callKinds()).containsExactly("plain", "agent", "agent", "agent");
        VariantResult agent = result.variants().get(1);
        assertThat(agent.comparedRuns()).isEqualTo(3);
        assertThat(agent.notes()).containsExactly("[thinjit] late");
    }

    @Test
    void anIndexThatIsCurrentIsKept() throws Exception {
        compare(STATISTICS, 1, "plain", "thinjit");
        Files.setLastModifiedTime(
                workspace.commandLineJar(), java.nio.file.attribute.FileTime.fromMillis(0));
        compare(STATISTICS, 1, "plain", "thinjit");
        assertThat(callKinds()).containsOnlyOnce("index");
    }

    @Test
    void aVariantWithOtherOutputIsKeptAndNotRunAgain() throws Exception {
        ComparisonResult result =
                compare(
                        "case \"$1\" in -javaagent*) echo agent;; *) echo plain;; esac",
                        3,
                        "plain",
                        "empty-agent");

        assertThat(result.outputsEqual()).isFalse();
        VariantResult other = result.variants().get(1);
        assertThat(other.runs()).isEmpty();
        Path runs = workspace.runFolder("demo", 17);
        assertThat(other.difference().orElseThrow())
                .contains("standard output line 1: `agent`, plain `plain`")
                .contains(runs.resolve("empty-agent-differs").toString());
        assertThat(runs.resolve("empty-agent-differs/stdout")).hasContent("agent");
        assertThat(runs.resolve("plain/stdout")).hasContent("plain");
        assertThat(callKinds()).containsOnlyOnce("agent");
        assertThat(result.plain().runs()).hasSize(3);
    }

    @Test
    void otherFilesInTheOutputFolderAreADifference() throws Exception {
        String script =
                "for last; do :; done; case \"$1\" in -javaagent*) echo >\"$last/Extra\";; esac";
        ComparisonResult result = compare(script, 1, "plain", "empty-agent");
        assertThat(result.variants().get(1).difference().orElseThrow())
                .startsWith("file Extra, which plain does not write");
    }

    @Test
    void theAgentsLinesAreNotesNotOutput() throws Exception {
        ComparisonResult result =
                compare(
                        "case \"$1\" in -javaagent*) echo '[thinjit] off: stale' >&2;; esac",
                        1,
                        "plain",
                        "thinjit");
        assertThat(result.outputsEqual()).isTrue();
        assertThat(result.variants().get(1).notes())
                .containsExactly("[thinjit] off: stale", "ThinJIT wrote no statistics: it was off");
    }

    @Test
    void plainRunsThatDifferAmongThemselvesStopTheComparison() throws Exception {
        ComparisonResult result = compare("echo $$", 5, "plain", "empty-agent");
        assertThat(result.plain().difference()).isPresent();
        assertThat(callKinds()).hasSizeLessThan(5);
    }

    @Test
    void aKnownProgramThatFailsByItselfIsAnError() {
        assertThatThrownBy(() -> compare("exit 4", 1, "plain", "empty-agent"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("demo itself fails")
                .hasMessageContaining("status 4");
    }

    @Test
    void aVariantThatCannotBeHadIsNotRunAndDoesNotFailTheOthers() throws Exception {
        ComparisonResult result =
                compare(
                        "case \"$*\" in *' archive '*) echo 'error: signed jar' >&2; exit 1;; esac",
                        1,
                        "plain",
                        "archive",
                        "thinjit-archive",
                        "empty-agent");
        assertThat(result.outputsEqual()).isTrue();
        for (VariantResult archive : result.variants().subList(1, 3)) {
            assertThat(archive.unsuitable()).contains("signed jar");
            assertThat(archive.runs()).isEmpty();
        }
        assertThat(result.variants().get(3).runs()).hasSize(1);
    }

    @Test
    void everyRunBeginsInEmptyFolders() throws Exception {
        ComparisonResult result = compare("ls; echo left >left-over", 2, "plain", "empty-agent");
        assertThat(result.outputsEqual()).isTrue();
        assertThat(workspace.runFolder("demo", 17).resolve("plain/stdout")).isEmptyFile();
    }

    private ComparisonResult compare(String script, int rounds, String... variants)
            throws IOException, BenchException {
        return compare(script, false, rounds, variants);
    }

    private ComparisonResult compare(
            String script, boolean plainOnce, int rounds, String... variants)
            throws IOException, BenchException {
        FakeJdk.make(jdkHome, "17.0.1", PREAMBLE + script);
        Program program =
                new Program(
                        "demo",
                        new Launch.Jar(root.resolve("demo.jar")),
                        List.of(Program.OUT),
                        List.of(),
                        workspace.programFolder("demo"),
                        Optional.empty(),
                        true);
        Setting setting =
                new Setting(workspace, new Jdk(17, "17.0.1", jdkHome), program, List.of());
        List<Variant> known =
                Arrays.stream(variants).map(name -> Variants.find(name).orElseThrow()).toList();
        Plan plan = new Plan(known, rounds, plainOnce, false, line -> false);
        TimedProcess process = new TimedProcess(Duration.ofMinutes(5));
        return new Comparison(setting, plan, process, (activity, share) -> shares.add(share)).run();
    }

    private List<String> callKinds() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (String call : Files.readAllLines(jdkHome.resolve("bin/calls"))) {
            if (call.contains("thinjit-cli.jar")) {
                kinds.add("index");
            } else if (call.contains("stats=")) {
                kinds.add("statistics");
            } else {
                kinds.add(call.startsWith("-javaagent") ? "agent" : "plain");
            }
        }
        return kinds;
    }
}
