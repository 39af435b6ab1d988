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
}
