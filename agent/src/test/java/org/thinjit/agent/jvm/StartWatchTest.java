package org.thinjit.agent.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thinjit.agent.jvm.StartWatch.SECOND;

import org.junit.jupiter.api.Test;

/** Moments and counts are given, so nothing here waits. */
final class StartWatchTest {
    /** {@code nanoTime} may be anything. */
    private static final long BEGIN = -5 * SECOND;

    private static final boolean IN_MAIN = true;

    private final StartWatch watch = new StartWatch(BEGIN);

    private boolean isOver(double seconds, boolean mainReached, int definitions) {
        return watch.isOver(BEGIN + (long) (seconds * SECOND), mainReached, definitions);
    }

    @Test
    void isOverAfterTwoSecondsOfFewClasses() {
        assertThat(isOver(0.1, IN_MAIN, 10)).isFalse();
        assertThat(isOver(1.9, IN_MAIN, 15)).isFalse();
        assertThat(isOver(2.0, IN_MAIN, 15)).isTrue();
    }

    @Test
    void goesOnAsLongAsClassesAreDefined() {
        for (int second = 1; second < 30; second++) {
            assertThat(isOver(second, IN_MAIN, 16 * second)).isFalse();
        }
    }

    @Test
    void aPauseIsForgottenWhenClassesFollow() {
        assertThat(isOver(1.0, IN_MAIN, 100)).isFalse();
        assertThat(isOver(2.9, IN_MAIN, 101)).isFalse();
        assertThat(isOver(2.95, IN_MAIN, 116)).isFalse();
        assertThat(isOver(4.9, IN_MAIN, 117)).isFalse();
        assertThat(isOver(4.95, IN_MAIN, 117)).isTrue();
    }

    @Test
    void isOverAfterHalfAMinuteWhateverIsDefined() {
        assertThat(isOver(29.9, IN_MAIN, 100_000)).isFalse();
        assertThat(isOver(30, IN_MAIN, 200_000)).isTrue();
    }

    @Test
    void doesNotBeginBeforeMain() {
        assertThat(isOver(4.0, !IN_MAIN, 0)).isFalse();
        assertThat(isOver(4.5, IN_MAIN, 1)).isFalse();
        assertThat(isOver(5.9, IN_MAIN, 1)).isFalse();
        assertThat(isOver(6.0, IN_MAIN, 1)).isTrue();
    }

    @Test
    void doesNotWaitForeverForAMainThatNobodyRecognizes() {
        assertThat(isOver(4.9, !IN_MAIN, 500)).isFalse();
        assertThat(isOver(6.8, !IN_MAIN, 500)).isFalse();
        assertThat(isOver(6.9, !IN_MAIN, 500)).isTrue();
    }
}
