package org.thinjit.agent.jit;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On memory of the test's own; what the JVM's is like, forked JVMs show. */
final class TierThresholdsTest {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long[] USUAL = {5_000, 600, 15_000, 40_000, 20};

    private final long[] addresses = new long[USUAL.length];

    @BeforeEach
    void allocate() {
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = UNSAFE.allocateMemory(Long.BYTES);
            UNSAFE.putLong(addresses[i], USUAL[i]);
        }
    }

    @AfterEach
    void free() {
        for (long address : addresses) {
            UNSAFE.freeMemory(address);
        }
    }

    private long[] values() {
        long[] values = new long[addresses.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = UNSAFE.getLong(addresses[i]);
        }
        return values;
    }

    @Test
    void areRaisedAndGivenBack() {
        TierThresholds thresholds = new TierThresholds(addresses, null);

        assertThat(thresholds.chosen()).isNull();
        thresholds.raise();
        assertThat(values()).containsExactly(200_000, 24_000, 600_000, 400_000, 1);

        thresholds.restore();
        assertThat(values()).isEqualTo(USUAL);
    }

    @Test
    void sayWhatSomebodyHasChosen() {
        TierThresholds thresholds = new TierThresholds(addresses, "CompilationMode");

        assertThat(thresholds.chosen()).isEqualTo("CompilationMode");
    }

    @Test
    void sayWhichValueIsNotTheUsualOne() {
        UNSAFE.putLong(addresses[2], 15_001);

        TierThresholds thresholds = new TierThresholds(addresses, null);

        assertThat(thresholds.chosen()).isEqualTo("Tier4CompileThreshold");
    }

    @Test
    void aValueThatAnotherHasChangedMeanwhileIsLeftAlone() {
        TierThresholds thresholds = new TierThresholds(addresses, null);
        thresholds.raise();
        UNSAFE.putLong(addresses[0], 7);

        thresholds.restore();

        assertThat(values()).containsExactly(7, 600, 15_000, 40_000, 20);
    }
}
