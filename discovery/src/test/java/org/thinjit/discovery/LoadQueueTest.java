package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadQueueTest {
    private final GraphFixture graph = GraphFixture.of("m resolves A B C D E F");
    private final ClassStates states = new ClassStates(graph.classCount());
    private final LoadQueue queue = new LoadQueue(4, states);

    private byte state(String type) {
        return states.get(graph.type(type));
    }

    @Test
    void keepsAWalksRankOrder() {
        assertThat(queue.addFirst(graph.row("B", "A", "C"))).isEqualTo(3);
        assertThat(graph.drain(queue)).containsExactly("B", "A", "C");
    }

    @Test
    void putsTheNewestWalkFirst() {
        queue.addFirst(graph.row("A", "B"));
        queue.addFirst(graph.row("C", "D"));
        assertThat(graph.drain(queue)).containsExactly("C", "D", "A", "B");
    }

    @Test
    void marksWhatWaits() {
        queue.addFirst(graph.row("A"));
        assertThat(state("A")).isEqualTo(ClassStates.REQUESTED);
        assertThat(state("B")).isEqualTo(ClassStates.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, 2, 3, 4, 5, 6})
    void leavesOutWhatWasAskedForOrIsThere(byte state) {
        states.set(graph.type("B"), state);
        assertThat(queue.addFirst(graph.row("A", "B", "C"))).isEqualTo(2);
        assertThat(graph.drain(queue)).containsExactly("A", "C");
        assertThat(state("B")).isEqualTo(state);
    }

    @Test
    void handsOutNoMoreThanTheArrayTakes() {
        queue.addFirst(graph.row("A", "B", "C"));
        int[] two = new int[2];
        assertThat(queue.poll(two)).isEqualTo(2);
        assertThat(two).containsExactly(graph.type("A"), graph.type("B"));
        assertThat(queue.poll(two)).isEqualTo(1);
        assertThat(two[0]).isEqualTo(graph.type("C"));
        assertThat(queue.poll(two)).isZero();
    }

    @Test
    void shedsTheOldestWhenFullAndCountsThem() {
        queue.addFirst(graph.row("A", "B", "C"));
        queue.addFirst(graph.row("D", "E"));
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(state("C")).isEqualTo(ClassStates.UNKNOWN);
        assertThat(graph.drain(queue)).containsExactly("D", "E", "A", "B");
    }

    @Test
    void shedsAClassThatTheProgramTookWithoutForgettingThat() {
        queue.addFirst(graph.row("A", "B", "C"));
        states.set(graph.type("C"), ClassStates.BY_PROGRAM);
        queue.addFirst(graph.row("D", "E"));
        assertThat(state("C")).isEqualTo(ClassStates.BY_PROGRAM);
        assertThat(queue.addFirst(graph.row("C"))).isZero();
    }

    @Test
    void takesAShedClassWhenItIsAskedForAgain() {
        queue.addFirst(graph.row("A", "B", "C"));
        queue.addFirst(graph.row("D", "E"));
        assertThat(queue.addFirst(graph.row("C"))).isEqualTo(1);
        assertThat(graph.drain(queue)).containsExactly("C", "D", "E", "A");
        assertThat(queue.dropped()).isEqualTo(2);
    }

    @Test
    void keepsTheMostUrgentOfAWalkThatIsLargerThanTheQueue() {
        queue.addFirst(graph.row("A", "B", "C", "D", "E", "F"));
        assertThat(graph.drain(queue)).containsExactly("A", "B", "C", "D");
        assertThat(queue.dropped()).isEqualTo(2);
        assertThat(state("F")).isEqualTo(ClassStates.UNKNOWN);
    }

    @Test
    void putsClassesThatAreUrgentNowBeforeAllOthers() {
        queue.addFirst(graph.row("A", "B"));
        queue.addFirst(graph.row("C", "D"));
        queue.renew(graph.row("B", "D"));
        assertThat(graph.drain(queue)).containsExactly("B", "D", "C", "A");
        assertThat(queue.size()).isZero();
    }

    @Test
    void leavesWhatIsFirstAlready() {
        queue.addFirst(graph.row("A", "B", "C", "D"));
        queue.renew(graph.row("A"));
        queue.renew(graph.row("A", "B"));
        queue.renew(graph.row("B", "A", "B"));
        assertThat(queue.dropped()).isZero();
        assertThat(graph.drain(queue)).containsExactly("B", "A", "C", "D");
    }

    @Test
    void renewsNothingThatDoesNotWait() {
        queue.addFirst(graph.row("A", "B"));
        int[] one = new int[1];
        queue.poll(one);
        queue.renew(graph.row("A", "C"));
        assertThat(graph.drain(queue)).containsExactly("B");
        assertThat(state("C")).isEqualTo(ClassStates.UNKNOWN);
        queue.renew(graph.row("B"));
        assertThat(queue.size()).isZero();
    }

    @Test
    void countsNoClassTwiceThatWasRenewed() {
        queue.addFirst(graph.row("A", "B", "C"));
        queue.renew(graph.row("C"));
        queue.renew(graph.row("B"));
        queue.addFirst(graph.row("D"));
        assertThat(queue.maxDepth()).isEqualTo(4);
        assertThat(queue.dropped()).isZero();
        assertThat(graph.drain(queue)).containsExactly("D", "B", "C", "A");
    }

    /** The loader's own list may have the class too, and its class loader not be there yet. */
    @Test
    void takesAClassOnceThatIsNewAgainWhileItWaits() {
        queue.addFirst(graph.row("A", "B", "C", "D"));
        states.set(graph.type("B"), ClassStates.UNKNOWN);
        assertThat(queue.addFirst(graph.row("B"))).isEqualTo(1);
        assertThat(state("B")).isEqualTo(ClassStates.REQUESTED);
        assertThat(queue.dropped()).isZero();
        assertThat(graph.drain(queue)).containsExactly("B", "A", "C", "D");
        assertThat(queue.size()).isZero();
    }

    @Test
    void shedsWhatIsOldestAfterARenewal() {
        queue.addFirst(graph.row("A", "B", "C", "D"));
        queue.renew(graph.row("D"));
        queue.addFirst(graph.row("E"));
        assertThat(state("D")).isEqualTo(ClassStates.REQUESTED);
        assertThat(state("C")).isEqualTo(ClassStates.UNKNOWN);
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(graph.drain(queue)).containsExactly("E", "D", "A", "B");
    }

    /** Against a list that is slow and plainly right. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isAListWithoutTwins(int seed) {
        Random random = new Random(seed);
        List<Integer> expected = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            List<Integer> row = random.ints(3, 0, 6).distinct().boxed().toList();
            switch (random.nextInt(3)) {
                case 0 -> {
                    queue.addFirst(row(row));
                    addFirst(row, expected);
                }
                case 1 -> {
                    List<Integer> moved = row.stream().filter(expected::contains).toList();
                    queue.renew(row(row));
                    expected.removeAll(moved);
                    expected.addAll(0, moved);
                }
                default -> assertPolled(expected);
            }
            assertThat(queue.size()).isEqualTo(expected.size());
        }
    }

    private static void addFirst(List<Integer> row, List<Integer> expected) {
        for (int i = row.size() - 1; i >= 0; i--) {
            if (!expected.contains(row.get(i))) {
                if (expected.size() == 4) {
                    expected.remove(3);
                }
                expected.add(0, row.get(i));
            }
        }
    }

    private void assertPolled(List<Integer> expected) {
        int[] polled = new int[3];
        int count = queue.poll(polled);
        assertThat(count).isEqualTo(Math.min(3, expected.size()));
        for (int i = 0; i < count; i++) {
            assertThat(polled[i]).isEqualTo(expected.remove(0));
            states.set(polled[i], ClassStates.UNKNOWN);
        }
    }

    private static IntRow row(List<Integer> numbers) {
        IntRow row = new IntRow();
        numbers.forEach(row::add);
        return row;
    }

    @Test
    void remembersItsLargestDepth() {
        queue.addFirst(graph.row("A", "B", "C"));
        graph.drain(queue);
        queue.addFirst(graph.row("D"));
        assertThat(queue.maxDepth()).isEqualTo(3);
    }

    @Test
    void takesWithoutWaitingWhatIsThere() throws InterruptedException {
        queue.addFirst(graph.row("A", "B"));
        assertThat(queue.take(new int[8])).isEqualTo(2);
    }

    @Test
    void takeReturnsNothingOnceClosed() throws InterruptedException {
        queue.addFirst(graph.row("A"));
        queue.close();
        assertThat(queue.take(new int[8])).isZero();
    }

    @Test
    void waitsInAWayThatAnInterruptEnds() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> queue.take(new int[8])).isInstanceOf(InterruptedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void namesACapacityThatIsNone(int capacity) {
        assertThatThrownBy(() -> new LoadQueue(capacity, states))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(capacity));
    }
}
