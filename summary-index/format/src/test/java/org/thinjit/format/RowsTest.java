package org.thinjit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    /** Times four, it is 4 in 32 bits: the start of row 1. */
    private static final int WRAPS_TO_ONE = (1 << 30) + 1;

    private static SectionMemory memory(int... numbers) {
        ByteBuffer bytes =
                ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return SectionMemory.of(bytes);
    }

    private static Rows rows(int... starts) {
        return new Rows(memory(starts), memory(7, 8, 9));
    }

    @Test
    void readsRows() {
        Rows rows = rows(0, 2, 2, 3);

        assertThat(rows.count()).isEqualTo(3);
        assertThat(rows.entryCount()).isEqualTo(3);
        assertThat(rows.get(0)).containsExactly(7, 8);
        assertThat(rows.get(1)).isEmpty();
        assertThat(rows.get(2)).containsExactly(9);
    }

    @Test
    void copiesToTheStartOfAnArray() {
        int[] into = {1, 2, 3};

        assertThat(rows(0, 2, 3).copy(1, into)).isEqualTo(1);
        assertThat(into).containsExactly(9, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE, WRAPS_TO_ONE})
    void refusesRowsThatAreNone(int row) {
        refuses(rows(0, 2, 2, 3), row);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, WRAPS_TO_ONE, 1})
    void refusesRowsThatBeginElsewhere(int start) {
        refuses(rows(start, 0), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MAX_VALUE, Integer.MIN_VALUE, WRAPS_TO_ONE})
    void refusesRowsThatEndElsewhere(int end) {
        refuses(rows(0, end), 0);
    }

    @Test
    void refusesEntriesPastTheEndOfTheirNumbers() {
        refuses(rows(WRAPS_TO_ONE, WRAPS_TO_ONE + 1), 0);
    }

    private static void refuses(Rows rows, int row) {
        int[] into = new int[8];

        assertThatThrownBy(() -> rows.length(row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.copy(row, into))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.get(row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(into).containsOnly(0);
    }
}
