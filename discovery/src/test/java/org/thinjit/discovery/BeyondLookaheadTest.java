package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    void aLaterMissOfALessLikelyClassTellsMore() {
        program("m seldom A; m rarely B; m seldom C; m rarely D");
        afterFlag("m");
        assertThat(afterMiss("A")).containsExactly("C");
        assertThat(afterMiss("B")).containsExactly("D");
    }

    @Test
    void neitherItNorWhatItToldOfTellsAgain() {
        BeyondLookahead beyond = leftOut("m seldom A B C; m rarely D E");
        assertThat(told(beyond, "A")).containsExactly("B 1", "C 1");
        assertThat(told(beyond, "A")).isEmpty();
        assertThat(told(beyond, "B")).isEmpty();
        assertThat(told(beyond, "D")).containsExactly("E 1");
    }

    @Test
    void whatIsLikelierIsAtNoDistanceAndWhatIsAsLikelyAnEvenChanceAway() {
        BeyondLookahead beyond = leftOut("m rarely A; m resolves B; m seldom C; m rarely D");
        assertThat(told(beyond, "A")).containsExactly("B 0", "C 0", "D 1");
    }

    /** All classes of one method. */
    private BeyondLookahead leftOut(String text) {
        graph = GraphFixture.of(text);
        BeyondLookahead beyond = new BeyondLookahead(graph);
        for (int number = 0; number < graph.classCount(); number++) {
            beyond.leftOut(number, graph.method("m"));
        }
        return beyond;
    }

    private List<String> told(BeyondLookahead beyond, String missed) {
        Candidates candidates = new Candidates(graph.classCount());
        beyond.missed(graph.type(missed), candidates);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            told.add(graph.typeName(candidates.get(i)) + " " + candidates.distance(i));
        }
        return told;
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
