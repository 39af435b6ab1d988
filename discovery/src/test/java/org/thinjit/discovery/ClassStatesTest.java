package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassStatesTest {
    private final ClassStates states = new ClassStates(5);

    @Test
    void knowsNothingAtFirst() {
        assertThat(states.size()).isEqualTo(5);
        assertThat(states.count(ClassStates.UNKNOWN)).isEqualTo(5);
        assertThat(states.isNew(4)).isTrue();
    }

    @Test
    void keepsAndCountsStates() {
        states.set(1, ClassStates.AHEAD);
        states.set(3, ClassStates.AHEAD);
        states.set(4, ClassStates.BY_PROGRAM);

        assertThat(states.get(3)).isEqualTo(ClassStates.AHEAD);
        assertThat(states.isNew(3)).isFalse();
        assertThat(states.count(ClassStates.AHEAD)).isEqualTo(2);
        assertThat(states.count(ClassStates.BY_PROGRAM)).isEqualTo(1);
        assertThat(states.count(ClassStates.UNKNOWN)).isEqualTo(2);
    }

    @Test
    void keepsAMissWhateverTheOthersWrite() {
        states.set(2, ClassStates.BY_PROGRAM);
        for (byte state = ClassStates.UNKNOWN; state <= ClassStates.EXCLUDED; state++) {
            states.set(2, state);
            assertThat(states.get(2)).isEqualTo(ClassStates.BY_PROGRAM);
        }
    }

    @Test
    void takesBackNothingButARequest() {
        states.set(0, ClassStates.REQUESTED);
        states.set(1, ClassStates.AHEAD);
        states.set(2, ClassStates.IN_FLIGHT);
        for (int number = 0; number < 3; number++) {
            states.set(number, ClassStates.UNKNOWN);
        }
        assertThat(states.isNew(0)).isTrue();
        assertThat(states.get(1)).isEqualTo(ClassStates.AHEAD);
        assertThat(states.get(2)).isEqualTo(ClassStates.IN_FLIGHT);
    }

    @Test
    void knowsThatTheProgramAskedBeforeTheLoaderWasDone() {
        states.set(2, ClassStates.IN_FLIGHT);
        states.set(2, ClassStates.AHEAD);
        assertThat(states.get(2)).isEqualTo(ClassStates.IN_FLIGHT);
        states.set(2, ClassStates.FAILED);
        assertThat(states.get(2)).isEqualTo(ClassStates.FAILED);
        assertThat(states.get(1)).isEqualTo(ClassStates.UNKNOWN);
        assertThat(states.get(3)).isEqualTo(ClassStates.UNKNOWN);
    }
}
