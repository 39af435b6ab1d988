package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thinjit.discovery.BackoffIdleStrategy.FIRST_PARK_NANOS;
import static org.thinjit.discovery.BackoffIdleStrategy.SPINS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffIdleStrategyTest {
    private static final int AWAKE = SPINS;

    private final List<String> waits = new ArrayList<>();
    private final Pauses pauses =
            new Pauses() {
                @Override
                public void spin() {
                    waits.add("spin");
                }

                @Override
                public void park(long nanos) {
                    waits.add("park " + nanos);
                }
            };

    private static void quiet(IdleStrategy idle, int steps) {
        for (int i = 0; i < steps; i++) {
            assertThat(idle.idle(0)).as("quiet step %d", i).isTrue();
        }
    }

    @Test
    void doesNotWaitWhenThereWasWork() {
        assertThat(new BackoffIdleStrategy(pauses, 1, 1).idle(3)).isTrue();
        assertThat(waits).isEmpty();
    }

    @Test
    void spinsThenParksLongerAndLonger() {
        IdleStrategy idle = new BackoffIdleStrategy(pauses, 3 * FIRST_PARK_NANOS, Long.MAX_VALUE);
        quiet(idle, AWAKE + 4);

        List<String> expected = new ArrayList<>(Collections.nCopies(SPINS, "spin"));
        expected.add("park " + FIRST_PARK_NANOS);
        expected.add("park " + 2 * FIRST_PARK_NANOS);
        expected.add("park " + 3 * FIRST_PARK_NANOS);
        expected.add("park " + 3 * FIRST_PARK_NANOS);
        assertThat(waits).isEqualTo(expected);
    }

    @Test
    void startsOverAfterWork() {
        IdleStrategy idle = new BackoffIdleStrategy(pauses, 1L << 40, Long.MAX_VALUE);
        quiet(idle, AWAKE + 3);
        idle.idle(1);
        waits.clear();
        quiet(idle, AWAKE + 1);
        assertThat(waits).startsWith("spin").endsWith("spin", "park " + FIRST_PARK_NANOS);
    }

    @Test
    void neverParksLongerThanAskedFor() {
        IdleStrategy idle = new BackoffIdleStrategy(pauses, 7, Long.MAX_VALUE);
        quiet(idle, AWAKE + 1);
        assertThat(waits).endsWith("park 7");
    }

    @Test
    void retiresAfterEnoughQuiet() {
        IdleStrategy idle = new BackoffIdleStrategy(pauses, FIRST_PARK_NANOS, 3 * FIRST_PARK_NANOS);
        quiet(idle, AWAKE + 2);
        assertThat(idle.idle(0)).isFalse();
    }

    @Test
    void workPutsRetirementOff() {
        IdleStrategy idle = new BackoffIdleStrategy(pauses, FIRST_PARK_NANOS, 3 * FIRST_PARK_NANOS);
        quiet(idle, AWAKE + 2);
        idle.idle(1);
        quiet(idle, AWAKE + 2);
        assertThat(idle.idle(0)).isFalse();
    }

    @Test
    void theThreadsOwnPausesReturn() {
        IdleStrategy idle = new BackoffIdleStrategy(1, 2);
        quiet(idle, AWAKE + 1);
        assertThat(idle.idle(0)).isFalse();
    }
}
