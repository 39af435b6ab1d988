package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntRowTest {
    @Test
    void growsAndKeepsItsValues() {
        IntRow row = new IntRow();
        for (int i = 0; i < 1000; i++) {
            row.add(i * 3);
        }
        row.set(500, -1);
        assertThat(row.size()).isEqualTo(1000);
        assertThat(row.get(999)).isEqualTo(2997);
        assertThat(row.get(500)).isEqualTo(-1);
    }

    @Test
    void letsACallerFillIt() {
        IntRow row = new IntRow();
        int[] values = row.fill(200);
        values[0] = 4;
        values[199] = 5;
        assertThat(row.size()).isEqualTo(200);
        assertThat(row.get(0)).isEqualTo(4);
        assertThat(row.get(199)).isEqualTo(5);

        row.fill(1);
        assertThat(row.size()).isEqualTo(1);
        row.clear();
        assertThat(row.size()).isZero();
    }

    @Test
    void reversesItsEnd() {
        IntRow row = new IntRow();
        for (int value = 1; value <= 5; value++) {
            row.add(value);
        }
        row.reverse(2);
        row.reverse(5);
        int digits = 0;
        for (int i = 0; i < row.size(); i++) {
            digits = digits * 10 + row.get(i);
        }
        assertThat(digits).isEqualTo(12543);
    }
}
