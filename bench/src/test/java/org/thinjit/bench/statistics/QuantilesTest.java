package org.thinjit.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void oneValueIsEveryQuantile() {
        assertThat(Quantiles.of(3.5)).isEqualTo(new Quantiles(1, 3.5, 3.5, 3.5, 3.5, 3.5));
    }

    @Test
    void oddCountHitsValues() {
        assertThat(Quantiles.of(5, 1, 4, 2, 3)).isEqualTo(new Quantiles(5, 1, 2, 3, 4, 5));
    }

    @Test
    void evenCountInterpolates() {
        assertThat(Quantiles.of(40, 10, 30, 20))
                .isEqualTo(new Quantiles(4, 10, 17.5, 25, 32.5, 40));
    }

    @Test
    void leavesTheCallersArrayAlone() {
        double[] values = {2, 1};
        Quantiles.of(values);
        assertThat(values).containsExactly(2, 1);
    }

    @Test
    void ratiosArePairedByRound() {
        // A slow second round doubles both: the ratio must not notice.
        Quantiles ratios = Quantiles.ofRatios(new double[] {0.8, 1.6, 0.9}, new double[] {1, 2, 1});
        assertThat(ratios.median()).isCloseTo(0.8, within(1e-12));
        assertThat(ratios.min()).isCloseTo(0.8, within(1e-12));
        assertThat(ratios.upperQuartile()).isCloseTo(0.85, within(1e-12));
        assertThat(ratios.max()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void relativeSpreadIsTheMiddleHalfOverTheMedian() {
        assertThat(Quantiles.of(1, 2, 3, 4, 5).relativeSpread()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(Quantiles.of(0, 0).relativeSpread()).isZero();
    }

    @Test
    void rejectsWhatHasNoQuantiles() {
        assertThatThrownBy(() -> Quantiles.of()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.of(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.ofRatios(new double[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.ofRatios(new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("round 0");
    }
}
