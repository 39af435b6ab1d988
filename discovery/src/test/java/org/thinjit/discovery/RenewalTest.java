package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an older walk has asked for becomes urgent when execution comes to it. */
class RenewalTest {
    private final SetFlags flags = new SetFlags();
    private GraphFixture graph;
    private ClassStates states;
    private LoadQueue queue;
    private Discovery discovery;
    private Renewal renewal;

    private void program(String text) {
        graph = GraphFixture.of(text);
        states = new ClassStates(graph.classCount());
        queue = new LoadQueue(1024, states);
        discovery =
                new Discovery(
                        graph,
                        new Discovery.Sources(flags, new SetFlags()),
                        new Discovery.Policy(1, new WalkOrder(), true),
                        queue,
                        states,
                        DiscoveryListener.NONE);
        renewal = new Renewal(graph, states, queue, true, 0);
    }

    private void reach(String method) {
        flags.set(graph.flag(method));
        discovery.step();
        renewal.atMethod(graph.method(method));
    }

    @Test
    void aMethodsClassesComeFirstThoughTheyWereAskedForBefore() {
        program("main => a b c; a resolves A; b resolves B; c resolves C");
        reach("main");
        reach("b");
        assertThat(graph.drain(queue)).containsExactly("B", "A", "C");
    }

    @Test
    void soDoThoseThatItIsCertainToCome() {
        program("main => a b; a resolves A; b => c d; c resolves C; d resolves D");
        reach("main");
        reach("b");
        assertThat(graph.drain(queue)).containsExactly("C", "D", "A");
    }

    @Test
    void notThoseBehindAChance() {
        program("main => a b; a resolves A; b -> c; b resolves B; b perhaps P; c resolves C");
        reach("main");
        reach("b");
        assertThat(graph.drain(queue)).containsExactly("B", "A", "P", "C");
    }

    @Test
    void whatVerificationLoadsComesBeforeTheClass() {
        program("main => a b; a resolves A; b resolves B; B verified-by V");
        reach("main");
        reach("b");
        assertThat(graph.drain(queue)).containsExactly("V", "B", "A");
    }

    @Test
    void notWhereVerifierSetsAreLeftOut() {
        program("main => a b; a resolves A V; b resolves B; B verified-by V");
        renewal = new Renewal(graph, states, queue, false, 0);
        reach("main");
        reach("b");
        assertThat(graph.drain(queue)).containsExactly("B", "A", "V");
    }

    @Test
    void whatIsNewComesInItsPlace() {
        program(
                """
                main => a b
                a resolves A
                b resolves B
                b -> c
                c => d
                d resolves D
                d -> e
                e resolves E
                """);
        reach("main");
        reach("d");
        assertThat(graph.drain(queue)).containsExactly("D", "E", "A", "B");
    }

    @Test
    void aMissedClassIsVerifiedAndInitializedNext() {
        program(
                """
                main => a b
                a resolves A
                b resolves I V
                X begins init
                X verified-by V
                init resolves I
                """);
        reach("main");
        IntRow entries = new IntRow();
        graph.entries(graph.type("X"), entries);
        renewal.atMiss(graph.type("X"), entries);
        assertThat(graph.drain(queue)).containsExactly("V", "I", "A");
    }

    @Test
    void endsInACircle() {
        program("main => a b; a resolves A; b => main; b resolves B");
        reach("main");
        reach("b");
        assertThat(graph.drain(queue)).containsExactly("B", "A");
        reach("main");
        assertThat(queue.size()).isZero();
    }

    @Test
    void looksAtAFewMethodsOnly() {
        StringBuilder text = new StringBuilder("main => first m0; first resolves First;");
        for (int i = 0; i < Renewal.LENGTH + 10; i++) {
            text.append("m%d => m%d; m%d resolves C%d;".formatted(i, i + 1, i, i));
        }
        program(text.toString());
        reach("main");
        reach("m0");
        assertThat(graph.drain(queue))
                .startsWith("C0", "C1")
                .containsSubsequence("C" + (Renewal.LENGTH - 1), "First", "C" + Renewal.LENGTH);
    }

    /** A class that the program has taken meanwhile is left where it is: the loader passes it by. */
    @Test
    void asksForNothingAgain() {
        program("main => a b; a resolves A; b resolves B C");
        reach("main");
        states.set(graph.type("B"), ClassStates.BY_PROGRAM);
        int[] one = new int[1];
        queue.poll(one);
        reach("b");
        assertThat(one).containsExactly(graph.type("A"));
        assertThat(graph.drain(queue)).containsExactly("C", "B");
    }
}
