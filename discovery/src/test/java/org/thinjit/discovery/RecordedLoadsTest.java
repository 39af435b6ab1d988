package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of earlier runs, as the loader goes through it. */
class RecordedLoadsTest {
    private static final int CLASSES = 100;

    private final ClassStates states = new ClassStates(CLASSES);
    private final RecordedLoads loads =
            new RecordedLoads(IntStream.range(0, CLASSES).toArray(), states);

    private int[] nextFilled(int most) {
        int[] batch = new int[most];
        int count = loads.next(batch);
        return Arrays.copyOf(batch, count);
    }

    private void program(int... classes) {
        for (int number : classes) {
            states.set(number, ClassStates.BY_PROGRAM);
        }
    }

    @Test
    void goesThroughTheListInItsOrder() {
        assertThat(nextFilled(3)).containsExactly(0, 1, 2);
        assertThat(states.get(2)).isEqualTo(ClassStates.REQUESTED);
        assertThat(loads.position()).isEqualTo(3);
        assertThat(nextFilled(3)).containsExactly(3, 4, 5);
    }

    @Test
    void endsWhenEverythingWasTaken() {
        assertThat(nextFilled(CLASSES + 1)).hasSize(CLASSES);
        assertThat(nextFilled(4)).isEmpty();
        assertThat(loads.position()).isEqualTo(CLASSES);
    }

    @Test
    void leavesOutWhatIsThereAlready() {
        states.set(0, ClassStates.AHEAD);
        states.set(2, ClassStates.REQUESTED);
        assertThat(nextFilled(2)).containsExactly(1, 3);
    }

    @Test
    void goesAheadOfAProgramThatIsClose() {
        program(0, 1, 2);
        assertThat(nextFilled(2)[0]).isEqualTo(2 + 1 + RecordedLoads.LEAD);
    }

    @Test
    void goesAheadOfAProgramThatIsWithinTheNextFew() {
        program(RecordedLoads.CLOSE - 1);
        assertThat(nextFilled(1)[0]).isEqualTo(RecordedLoads.CLOSE + RecordedLoads.LEAD);
    }

    @Test
    void doesNotRunAfterAProgramThatIsFarAhead() {
        program(RecordedLoads.CLOSE, RecordedLoads.CLOSE + 1);
        assertThat(nextFilled(1)).containsExactly(0);
    }

    @Test
    void catchesUpWithAProgramByLookingOnly() {
        for (int number = 0; number < 90; number++) {
            program(number);
        }
        assertThat(nextFilled(1)).containsExactly(90 + RecordedLoads.LEAD);
    }

    @Test
    void triesOnceMoreWhatItLeftToTheProgram() {
        program(0);
        int[] first = nextFilled(CLASSES);
        assertThat(first[0]).isEqualTo(1 + RecordedLoads.LEAD);
        assertThat(nextFilled(CLASSES))
                .containsExactly(IntStream.rangeClosed(1, RecordedLoads.LEAD).toArray());
        assertThat(nextFilled(1)).isEmpty();
    }

    @Test
    void linksWhatWasLoadedAheadInTheSameOrder() {
        states.set(3, ClassStates.AHEAD);
        states.set(4, ClassStates.BY_PROGRAM);
        states.set(7, ClassStates.AHEAD);
        int[] batch = new int[8];

        assertThat(loads.nextToLink(batch)).isEqualTo(2);
        assertThat(batch).startsWith(3, 7);
        assertThat(loads.nextToLink(batch)).isZero();
    }
}
