package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final String TREE =
            """
            main -> a b
            a -> c
            b -> d
            main resolves Main
            a resolves A
            b resolves B
            c resolves C
            d resolves D
            """;

    private GraphFixture graph;
    private Walk walk;
    private Candidates candidates;

    private void program(String text) {
        graph = GraphFixture.of(text);
        walk = new Walk(graph, 126);
        candidates = new Candidates(graph.classCount());
    }

    private List<String> from(String method, int depth) {
        candidates.clear();
        walk.from(graph.method(method), depth, candidates);
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            reached.add(graph.typeName(candidates.get(i)));
        }
        return reached;
    }

    private int place(String type) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i) == graph.type(type)) {
                return i;
            }
        }
        throw new AssertionError(type + " was not reached");
    }

    @Test
    void goesWhereverItIsCertainToGoWithoutSpendingLookahead() {
        program("main => a; a => b; b -> c; a resolves A; b resolves B; c resolves C");
        assertThat(from("main", 0)).containsExactly("A", "B");
        assertThat(candidates.distance(place("B"))).isZero();
        assertThat(from("main", 1)).containsExactly("A", "B", "C");
        assertThat(candidates.distance(place("C"))).isEqualTo(1);
    }

    @Test
    void takesTheLikelierWayFirst() {
        program("main -> a; main => b; a resolves A; b resolves B");
        assertThat(from("main", 1)).containsExactly("B", "A");
    }

    @Test
    void spendsLookaheadOnWhatAMethodPerhapsResolves() {
        program("main => a; a perhaps Seldom; a resolves Always");
        assertThat(from("main", 0)).containsExactly("Always");
        assertThat(from("main", 1)).containsExactly("Seldom", "Always");
        assertThat(candidates.distance(place("Seldom"))).isEqualTo(1);
    }

    @Test
    void visitsAMethodThatTwoWaysLeadToOnceWithTheLikelier() {
        program("main -> a; main => b; a => x; b => x; x resolves X");
        from("main", 3);
        assertThat(walk.visited()).isEqualTo(4);
        assertThat(candidates.distance(place("X"))).isZero();
    }

    @Test
    void followsWhatIsCertainInTheOrderOfExecution() {
        program(
                "main => a b; a => c; c => d; a resolves A; b resolves B; c resolves C; d resolves D");
        assertThat(from("main", 0)).containsExactly("A", "C", "D", "B");
    }

    @Test
    void followsWhatIsCertainBehindAChanceBeforeTheNextChance() {
        program(
                "main -> a b; a => c; b => d; a resolves A; b resolves B; c resolves C; d resolves D");
        assertThat(from("main", 1)).containsExactly("A", "C", "B", "D");
    }

    @Test
    void followsWhatIsCertainBehindAChanceThoughItIsAChanceItself() {
        program("main -> a b c; a => c; a resolves A; b resolves B; c resolves C");
        assertThat(from("main", 1)).containsExactly("A", "C", "B");
        assertThat(walk.visited()).isEqualTo(4);
    }

    @Test
    void takesChancesBreadthFirst() {
        program(TREE);
        assertThat(from("main", 2)).containsExactly("Main", "A", "B", "C", "D");
    }

    @Test
    void stopsAtTheDepth() {
        program(TREE);
        assertThat(from("main", 1)).containsExactly("Main", "A", "B");
    }

    @Test
    void depthZeroVisitsTheMethodAlone() {
        program(TREE);
        assertThat(from("main", 0)).containsExactly("Main");
        assertThat(walk.visited()).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfTheCodeWithinAMethod() {
        program("main resolves C A B");
        assertThat(from("main", 0)).containsExactly("C", "A", "B");
    }

    @Test
    void tellsHowManyHalvingsAwayAClassIs() {
        program(TREE);
        from("main", 2);
        assertThat(candidates.distance(place("Main"))).isZero();
        assertThat(candidates.distance(place("B"))).isEqualTo(1);
        assertThat(candidates.distance(place("D"))).isEqualTo(2);
    }

    @Test
    void countsAClassOnceForEachMethodThatResolvesIt() {
        program("main -> a b; a resolves X; b -> c; b resolves Y; c resolves X Y");
        from("main", 2);
        assertThat(candidates.occurrences(place("X"))).isEqualTo(2);
        assertThat(candidates.distance(place("X"))).isEqualTo(1);
    }

    @Test
    void visitsAMethodOfALevelOnceHoweverOftenItIsCalled() {
        program("main -> a a b; a -> c; b -> c; c resolves X");
        from("main", 2);
        assertThat(walk.visited()).isEqualTo(4);
        assertThat(candidates.occurrences(place("X"))).isEqualTo(1);
    }

    @Test
    void endsOnCycles() {
        program("a -> b; b -> c; c -> a c; c resolves X");
        assertThat(from("a", 126)).containsExactly("X");
        assertThat(walk.visited()).isEqualTo(3);
    }

    @Test
    void remembersMethodsOfEarlierWalks() {
        program(TREE);
        from("main", 2);
        assertThat(from("main", 2)).isEmpty();
        assertThat(from("a", 1)).isEmpty();
        assertThat(walk.visited()).isEqualTo(5);
    }

    @Test
    void goesToAKnownMethodAgainWithMoreDepthLeft() {
        program("far -> mid; mid -> near; near -> last; near resolves N; last resolves L");
        assertThat(from("far", 2)).containsExactly("N");
        assertThat(from("near", 1)).containsExactly("N", "L");
    }

    @Test
    void goesOnThroughAMethodThatAnEarlierWalkReachedAtItsEnd() {
        program("a -> shared; b -> x; x -> shared; shared -> y; y resolves Y");
        assertThat(from("b", 2)).isEmpty();
        assertThat(from("a", 2)).containsExactly("Y");
    }

    @Test
    void looksAsFarAheadAsDepthsCanBeRemembered() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            chain.append("m%d -> m%d; m%d resolves C%d;".formatted(i, i + 1, i, i));
        }
        program(chain.toString());
        assertThat(from("m0", 126)).hasSize(127).endsWith("C126");
    }

    @Test
    void takesRowsOfAnyLength() {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            wide.append("main -> m%d; main resolves A%d; m%d resolves B%d;".formatted(i, i, i, i));
        }
        program(wide.toString());
        assertThat(from("main", 1)).hasSize(600).startsWith("A0", "A1").endsWith("B299");
    }
}
