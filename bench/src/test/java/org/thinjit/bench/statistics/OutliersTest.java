package org.thinjit.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutliersTest {
    @Test
    void liesBeyondOneAndAHalfQuartileDistances() {
        Outliers outliers = Outliers.of(Quantiles.of(1, 2, 3, 4, 5));
        assertThat(outliers).isEqualTo(new Outliers(-1, 7));
        assertThat(outliers.contains(7)).isFalse();
        assertThat(outliers.contains(7.01)).isTrue();
        assertThat(outliers.contains(-1.01)).isTrue();
    }
}
