package org.thinjit.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BootstrapIntervalTest {
    @Test
    void holdsTheMedianAndStaysWithinTheValues() {
        BootstrapInterval interval =
                BootstrapInterval.ofMedian(0.81, 0.84, 0.86, 0.87, 0.9, 0.93, 1.2);
        assertThat(interval.lower()).isBetween(0.81, 0.87);
        assertThat(interval.upper()).isBetween(0.87, 1.2);
        assertThat(interval.isBelow(1.3)).isTrue();
        assertThat(interval.isAbove(0.8)).isTrue();
        assertThat(interval.isBelow(0.87)).isFalse();
    }

    @Test
    void manyValuesNarrowItAsTheBinomialLawSays() {
        double[] values = new double[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        BootstrapInterval interval = BootstrapInterval.ofMedian(values);
        // Ranks 50 ± 1.96 · √101 / 2.
        assertThat(interval.lower()).isBetween(38.0, 42.0);
        assertThat(interval.upper()).isBetween(58.0, 62.0);
    }

    @Test
    void sameValuesSameInterval() {
        assertThat(BootstrapInterval.ofMedian(1, 2, 3, 4, 5, 6, 7))
                .isEqualTo(BootstrapInterval.ofMedian(1, 2, 3, 4, 5, 6, 7));
        assertThat(BootstrapInterval.ofMedian(2, 2, 2)).isEqualTo(new BootstrapInterval(2, 2));
    }
}
