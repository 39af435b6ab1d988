package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

class TuneCommandTest {
    private static final String FLAG =
            "2000\tFLAG\tdiscovery\tdemo.Main.main([Ljava/lang/String;)V\n";

    /** What a watched run writes, shortened. */
    private static final String EVENTS =
            "1000\tMISS\tmain\tdemo.Main\n"
                    + "1100\tLOAD\tmain\tdemo.Main application\n"
                    + FLAG
                    + "90000\tMISS\tmain\tdemo.Node\n"
                    + "90000\tLOAD\tmain\tdemo.Node application\n"
                    + "90010\tLOAD\tmain\tdemo.Leaf application\n"
                    + "90020\tLOAD\tmain\tdemo.Deep application\n"
                    + "90030\tLOAD\tmain\tdemo.Reflected application\n"
                    + "90040\tNOTE\tdiscovery\tends\n";

    @TempDir private static Path folder;
    private static Path index;

    @BeforeAll
    static void build() throws IOException {
        index = FixtureProgram.indexed(folder);
    }

    /**
     * The walk from main asks for Node, Leaf, Twig, Parser, Reader, InLambda and Base; verifying Main,
     * for Failure. Leaf is not in use when the walk comes to Node.value, so Deep behind Leaf.value is
     * reached only where all targets are followed, and Deeper and Deepest with one call more.
     */
    @Test
    void simulatesTheGrid() throws IOException {
        JsonNode tuned = tune("--lookahead", "1,2", "--processors", 4);

        assertThat(tuned.at("/classes").intValue()).isEqualTo(5);
        assertThat(tuned.at("/flags").intValue()).isEqualTo(1);
        assertThat(tuned.at("/interfaces").booleanValue()).isTrue();
        assertThat(tuned.at("/outcomes")).hasSize(8);
        JsonNode first = tuned.at("/outcomes/0");
        assertThat(first.at("/policy/lookahead").intValue()).isEqualTo(1);
        assertThat(first.at("/policy/ofAgent").booleanValue()).isTrue();
        // Node and Leaf of Main, Node, Leaf, Deep and Reflected.
        assertThat(first.at("/coverage").doubleValue()).isEqualTo(0.4);
        assertThat(first.at("/counts/ahead").intValue()).isEqualTo(8);
        assertThat(first.at("/counts/wasted").intValue()).isEqualTo(6);
        JsonNode withoutSets = tuned.at("/outcomes/2");
        assertThat(withoutSets.at("/policy/verifierSets").booleanValue()).isFalse();
        assertThat(withoutSets.at("/counts/ahead").intValue()).isEqualTo(7);
        JsonNode all = tuned.at("/outcomes/6");
        assertThat(all.at("/policy/targets/inUse").booleanValue()).isFalse();
        assertThat(all.at("/policy/targets/most").intValue()).isEqualTo(4);
        assertThat(all.at("/coverage").doubleValue()).isEqualTo(0.6);
        assertThat(all.at("/counts/ahead").intValue()).isEqualTo(9);
        assertThat(tuned.at("/outcomes/7/counts/ahead").intValue()).isEqualTo(11);
        assertThat(tuned.at("/proposal/option").textValue()).isEqualTo("lookahead=1");
    }

    /** Failure takes a second; the program ends before. */
    @Test
    void theCostOfALoadCounts() throws IOException {
        JsonNode slow = tune("--lookahead", 1, "--cost-per-load", 1000000);

        assertThat(slow.at("/outcomes/0/counts/missed").intValue()).isEqualTo(5);
        assertThat(slow.at("/outcomes/0/counts/ahead").intValue()).isEqualTo(1);
    }

    @Test
    void aPlainRunTellsWhatIsInVain() throws IOException {
        Path plain =
                Files.writeString(
                        folder.resolve("plain.txt"),
                        "[0.1s] demo.Main source: file:/app.jar\n"
                                + "[0.1s] demo.Leaf source: file:/app.jar\n");

        JsonNode tuned = tune("--lookahead", 1, "--plain", plain);

        assertThat(tuned.at("/outcomes/0/counts/wasted").intValue()).isEqualTo(7);
    }

    @Test
    void printsATableAndTheOptionToUse() throws IOException {
        Run run = Cli.run("tune", index, events(EVENTS), "--processors", 4);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("recorded: 5 classes, 1 flags; 120 us a load, one loader thread\n")
                .containsPattern("\\* 1  in use +on +0\\.400 +0\\.250 +2 +8 +6 ")
                .containsPattern(" 8  all, at most 4 +on ")
                .contains("\nfor 4 processors: lookahead=1\n");
        assertThat(Cli.run("tune", index, events(EVENTS), "--processors", 1).out())
                .contains("\nfor 1 processor: speculate=false\n");
    }

    @Test
    void whatIsNoWatchedRunIsRefused() throws IOException {
        assertFails("no FLAG", EVENTS.replace(FLAG, ""));
        assertFails(
                "of a run that loaded classes ahead", EVENTS.replace("application", "discovery"));
        assertFails(
                "another index: this one has no class demo.Leak", EVENTS.replace("Leaf", "Leak"));
        assertFails(
                "another index: this one has no flag for demo.Main.mine",
                EVENTS.replace("main(", "mine("));
    }

    private void assertFails(String message, String log) throws IOException {
        Run run = Cli.run("tune", index, events(log));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("run.tsv", message, "learn=new.tjl,events=");
    }

    @Test
    void badFilesAreNamed() throws IOException {
        Run none = Cli.run("tune", index, folder.resolve("none.tsv"));
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("none.tsv");

        Run text = Cli.run("tune", index, Files.writeString(folder.resolve("a.txt"), "hello\n"));
        assertThat(text.status()).isEqualTo(1);
        assertThat(text.err()).contains("a.txt line 1 is no event");

        Path other =
                Files.writeString(folder.resolve("other.txt"), "[0.1s] x.Y source: file:/b.jar\n");
        Run plain = Cli.run("tune", index, events(EVENTS), "--plain", other);
        assertThat(plain.status()).isEqualTo(1);
        assertThat(plain.err()).contains("other.txt", "of another program");
    }

    @Test
    void badUsageIsNamed() throws IOException {
        for (String option :
                new String[] {
                    "--lookahead=65",
                    "--lookahead=0",
                    "--queue=0",
                    "--cost-per-load=0",
                    "--saved-per-load=-1",
                    "--processors=0"
                }) {
            Run run = Cli.run("tune", index, events(EVENTS), option);
            assertThat(run.status()).as(option).isEqualTo(2);
            assertThat(run.err()).contains(option.substring(0, option.indexOf('=')));
        }
        assertThat(Cli.run("tune", index).status()).isEqualTo(2);
    }

    private JsonNode tune(Object... options) throws IOException {
        Object[] words = new Object[options.length + 4];
        words[0] = "tune";
        words[1] = index;
        words[2] = events(EVENTS);
        words[3] = "--json";
        System.arraycopy(options, 0, words, 4, options.length);
        Run run = Cli.run(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.json();
    }

    private static Path events(String text) throws IOException {
        return Files.writeString(folder.resolve("run.tsv"), text);
    }
}
