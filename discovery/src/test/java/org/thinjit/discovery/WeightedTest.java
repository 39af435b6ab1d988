package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightedTest {
    @Test
    void keepsNumberAndHalvingsApart() {
        int entry = Weighted.of(123_456_789, 5);
        assertThat(Weighted.number(entry)).isEqualTo(123_456_789);
        assertThat(Weighted.halvings(entry)).isEqualTo(5);
    }

    @Test
    void capsTheHalvings() {
        int entry = Weighted.of(3, 12);
        assertThat(Weighted.number(entry)).isEqualTo(3);
        assertThat(Weighted.halvings(entry)).isEqualTo(Weighted.MOST_HALVINGS);
    }

    @Test
    void sharesAFrequencyAmongEquallyLikelyWays() {
        assertThat(Weighted.halvingsAmong(0)).isZero();
        assertThat(Weighted.halvingsAmong(1)).isZero();
        assertThat(Weighted.halvingsAmong(2)).isEqualTo(1);
        assertThat(Weighted.halvingsAmong(3)).isEqualTo(1);
        assertThat(Weighted.halvingsAmong(4)).isEqualTo(2);
        assertThat(Weighted.halvingsAmong(64)).isEqualTo(6);
    }
}
