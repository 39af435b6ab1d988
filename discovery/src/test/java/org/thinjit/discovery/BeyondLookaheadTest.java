package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A class that a walk left out, and that the program loads then, tells how far its method is. */
class BeyondLookaheadTest {
    private final SetFlags flags = new SetFlags();
    private final SetFlags misses = new SetFlags();
    private GraphFixture graph;
    private ClassStates states;
    private LoadQueue queue;
    private Discovery discovery;

    private void program(String text) {
        graph = GraphFixture.of(text);
        states = new ClassStates(graph.classCount());
        queue = new LoadQueue(64, states);
        discovery =
                new Discovery(
                        graph,
                        new Discovery.Sources(flags, misses),
                        new Discovery.Policy(1, new WalkOrder(), true),
                        queue,
                        states,
                        DiscoveryListener.NONE);
    }

    private List<String> afterFlag(String method) {
        flags.set(graph.flag(method));
        discovery.step();
        return graph.drain(queue);
    }

    private List<String> afterMiss(String type) {
        states.set(graph.type(type), ClassStates.BY_PROGRAM);
        misses.set(graph.type(type));
        discovery.step();
        return graph.drain(queue);
    }

    @Test
    void whatStandsBehindItAndIsNoLessLikelyIsAskedForInOrder() {
        program("m resolves A; m seldom B C; m rarely D; m perhaps E; m seldom F");
        assertThat(afterFlag("m")).containsExactly("A", "E");
        assertThat(afterMiss("C")).containsExactly("F");
    }

    @Test
    void whatIsMuchLikelierThanItIsNearAndSoIsItsLike() {
        program("m rarely A B; m seldom C; m rarely D");
        assertThat(afterFlag("m")).isEmpty();
        assertThat(afterMiss("A")).containsExactly("B", "C", "D");
        assertThat(states.isNear(graph.type("B"))).isTrue();
        assertThat(states.isNear(graph.type("C"))).isTrue();
    }

    @Test
    void eachMissTellsOnceAndALaterOneMore() {
        program("m seldom A; m rarely B; m seldom C; m rarely D");
        afterFlag("m");
        assertThat(afterMiss("A")).containsExactly("C");
        assertThat(afterMiss("A")).isEmpty();
        assertThat(afterMiss("B")).containsExactly("D");
    }

    /** Nobody knows that it runs. */
    @Test
    void aMethodThatIsOnlyLikelyToRunTellsNothing() {
        program("m -> n; n seldom A B");
        afterFlag("m");
        assertThat(afterMiss("A")).isEmpty();
        afterFlag("n");
        assertThat(afterMiss("A")).containsExactly("B");
    }

    @Test
    void aMethodThatRunsWithItsCallerTells() {
        program("m => n; n seldom A B");
        afterFlag("m");
        assertThat(afterMiss("A")).containsExactly("B");
    }

    @Test
    void aClassThatNoWalkCameByTellsNothing() {
        program("m seldom A B");
        assertThat(afterMiss("A")).isEmpty();
    }

    @Test
    void itsOwnInitializersComeFirst() {
        program("m seldom A B; A begins A.clinit; A.clinit resolves Logger");
        afterFlag("m");
        assertThat(afterMiss("A")).containsExactly("Logger", "B");
    }
}
