package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
    private static final String PROGRAM =
            """
            main -> a
            a -> b
            b -> c
            c -> d
            main resolves Main
            a resolves A
            b resolves B
            c resolves C
            d resolves D
            A begins A.clinit A.init
            A.clinit -> b
            A.clinit resolves Logger
            A.init resolves Field
            """;

    private final SetFlags flags = new SetFlags();
    private final SetFlags misses = new SetFlags();
    private GraphFixture graph;
    private ClassStates states;
    private LoadQueue queue;
    private EventRecorder recorder;
    private Discovery discovery;

    @BeforeEach
    void program() {
        program(PROGRAM, 2, new WalkOrder());
    }

    private void program(String text, int lookahead, CandidateRanking ranking) {
        program(text, new Discovery.Policy(lookahead, ranking, true));
    }

    private void program(String text, Discovery.Policy policy) {
        graph = GraphFixture.of(text);
        states = new ClassStates(graph.classCount());
        queue = new LoadQueue(1024, states);
        recorder = new EventRecorder(graph);
        discovery =
                new Discovery(
                        graph,
                        new Discovery.Sources(flags, misses),
                        policy,
                        queue,
                        states,
                        recorder);
    }

    @Test
    void doesNothingWhenAllIsQuiet() {
        assertThat(discovery.step()).isZero();
        assertThat(recorder.events()).isEmpty();
        assertThat(discovery.walks()).isZero();
    }

    @Test
    void looksAsFarAsTheLookaheadFromAFlag() {
        flags.set(graph.flag("main"));
        assertThat(discovery.step()).isEqualTo(1);
        assertThat(graph.drain(queue)).containsExactly("Main", "A", "B");
    }

    @Test
    void marksAsNearWhatOneCallMayResolve() {
        flags.set(graph.flag("main"));
        discovery.step();
        assertThat(states.isNear(graph.type("Main"))).isTrue();
        assertThat(states.isNear(graph.type("A"))).isTrue();
        assertThat(states.isNear(graph.type("C"))).isFalse();
    }

    @Test
    void looksAsFarAsTheLookaheadFromAMiss() {
        program("X begins init; init -> a; a -> b; a resolves A; b resolves B", 1, new WalkOrder());
        misses.set(graph.type("X"));
        assertThat(discovery.step()).isEqualTo(1);
        assertThat(graph.drain(queue)).containsExactly("A");
    }

    @Test
    void tellsTheListenerWhatItDoesInOrder() {
        flags.set(graph.flag("b"));
        misses.set(graph.type("A"));
        discovery.step();
        assertThat(recorder.events())
                .containsExactly(
                        "flag b",
                        "request B",
                        "request C",
                        "request D",
                        "nudge A",
                        "request Logger",
                        "request Field");
    }

    @Test
    void startsAMissFromAllItsEntries() {
        misses.set(graph.type("A"));
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("Logger", "B", "C", "Field");
    }

    @Test
    void asksForTheNewestFlagsClassesFirst() {
        program("a resolves A1 A2; b resolves B1 B2", 1, new WalkOrder());
        flags.set(graph.flag("a"));
        flags.set(graph.flag("b"));
        assertThat(discovery.step()).isEqualTo(2);
        assertThat(graph.drain(queue)).containsExactly("B1", "B2", "A1", "A2");
    }

    @Test
    void leavesTheOrderToTheRanking() {
        program("m -> n; m resolves Once; n resolves Twice", 3, new OccurrencesOverDistance(50));
        flags.set(graph.flag("m"));
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("Once");
    }

    @Test
    void asksForNoClassTwice() {
        flags.set(graph.flag("b"));
        discovery.step();
        graph.drain(queue);
        recorder.events().clear();

        flags.set(graph.flag("main"));
        discovery.step();
        assertThat(recorder.events()).containsExactly("flag main", "request Main", "request A");
        assertThat(graph.drain(queue)).containsExactly("Main", "A");
    }

    @Test
    void asksForNothingThatTheProgramHasAlready() {
        states.set(graph.type("Main"), ClassStates.BY_PROGRAM);
        flags.set(graph.flag("main"));
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("A", "B");
        assertThat(recorder.events()).doesNotContain("request Main");
    }

    @Test
    void asksForWhatVerificationLoadsBeforeTheClassThatIsLinked() {
        program("m resolves X Y; X verified-by V W; Y verified-by W X Z", 1, new WalkOrder());
        flags.set(graph.flag("m"));
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("V", "W", "X", "Z", "Y");
        assertThat(recorder.events())
                .containsExactly(
                        "flag m",
                        "request V verification X",
                        "request W verification X",
                        "request X",
                        "request Z verification Y",
                        "request Y");
    }

    @Test
    void asksForVerifierSetsNotBeforeLinkingIsNear() {
        program("a -> b; b -> c; c resolves X; X verified-by V", 2, new WalkOrder());
        flags.set(graph.flag("a"));
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("X");

        flags.set(graph.flag("b"));
        states.set(graph.type("X"), ClassStates.AHEAD);
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("V");
    }

    @Test
    void aMissedClassIsLinkedNextSoItsVerifierSetComesFirst() {
        program("X begins init; init resolves A; X verified-by V", 1, new WalkOrder());
        misses.set(graph.type("X"));
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("V", "A");
    }

    @Test
    void leavesVerifierSetsOutWhenThePolicySaysSo() {
        program("m resolves X; X verified-by V", new Discovery.Policy(1, new WalkOrder(), false));
        flags.set(graph.flag("m"));
        misses.set(graph.type("X"));
        discovery.step();
        assertThat(graph.drain(queue)).containsExactly("X");
    }

    @Test
    void counts() {
        flags.set(graph.flag("main"));
        misses.set(graph.type("A"));
        assertThat(discovery.step()).isEqualTo(2);
        assertThat(discovery.fired()).isEqualTo(1);
        assertThat(discovery.walks()).isEqualTo(2);
        // main, a, b; then A.clinit, A.init, and once more b with more left, and c
        assertThat(discovery.methodsVisited()).isEqualTo(3 + 4);
    }

    @Test
    void servesAFloodOfFlagsInSeveralSteps() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            text.append("m%d resolves C%d;".formatted(i, i));
        }
        program(text.toString(), 1, new WalkOrder());
        for (int i = 0; i < 700; i++) {
            flags.set(graph.flag("m" + i));
        }
        int first = discovery.step();
        int second = discovery.step();
        assertThat(first).isBetween(FlagSource.MIN_BATCH, 699);
        assertThat(first + second).isEqualTo(700);
        assertThat(graph.drain(queue)).hasSize(700);
    }

    /** See {@link RenewalTest}. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatExecutionHasComeToGoesFirstWhereManyClassesWait(boolean many) {
        StringBuilder text = new StringBuilder("main => many m; X begins m; m resolves A;");
        for (int i = 0; i < (many ? Renewal.CROWD : Renewal.CROWD - 1); i++) {
            text.append("many resolves C%d;".formatted(i));
        }
        for (boolean missed : new boolean[] {false, true}) {
            program(text.toString(), 1, new WalkOrder());
            flags.set(graph.flag("main"));
            discovery.step();
            if (missed) {
                misses.set(graph.type("X"));
            } else {
                flags.set(graph.flag("m"));
            }
            discovery.step();
            assertThat(graph.drain(queue))
                    .startsWith(many ? "A" : "C0")
                    .endsWith(many ? "C255" : "A");
        }
    }

    @Test
    void worksWithoutAListener() {
        Discovery silent =
                new Discovery(
                        graph,
                        new Discovery.Sources(flags, misses),
                        new Discovery.Policy(1, new WalkOrder(), true),
                        queue,
                        states,
                        DiscoveryListener.NONE);
        flags.set(graph.flag("c"));
        assertThat(silent.step()).isEqualTo(1);
        assertThat(graph.drain(queue)).containsExactly("C", "D");
    }
}
