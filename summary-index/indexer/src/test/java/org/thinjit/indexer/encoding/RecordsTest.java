package org.thinjit.indexer.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private final RecordOutput out = new RecordOutput();

    private RecordInput in() {
        return new RecordInput(out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16383, 16384, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void numbersComeBack(int number) {
        out.number(number);

        assertThat(in().number()).isEqualTo(number);
    }

    @Test
    void smallNumbersAreShort() {
        out.number(127);
        assertThat(out.toByteArray()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "gr\u00fcn", "\u0416", "a\ud800b", "\udc00", "\ud83d\ude00"})
    void textsComeBackEvenWhenTheyAreNoUnicode(String text) {
        out.text(text);
        out.number(7);

        RecordInput in = in();
        assertThat(in.text()).isEqualTo(text);
        assertThat(in.number()).isEqualTo(7);
    }

    @Test
    void listsAndArraysComeBack() {
        out.list(List.of("a", "b"), out::text);
        out.numbers(new int[] {3, -4});
        out.bytes(new byte[] {5, 6});
        out.raw(new byte[] {7});

        RecordInput in = in();
        assertThat(in.list(in::text)).containsExactly("a", "b");
        assertThat(in.numbers()).containsExactly(3, -4);
        assertThat(in.bytes()).containsExactly(5, 6);
        assertThat(in.raw(1)).containsExactly(7);
    }

    @Test
    void aCutOffRecordIsNoticed() {
        out.list(List.of("abc", "\u0416"), out::text);
        out.numbers(new int[] {1 << 30, 2});
        byte[] whole = out.toByteArray();
        for (int length = 0; length < whole.length; length++) {
            RecordInput in = new RecordInput(Arrays.copyOf(whole, length));
            assertThatThrownBy(
                            () -> {
                                in.list(in::text);
                                in.numbers();
                            })
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void anAbsurdCountAllocatesNothing() {
        out.number(Integer.MAX_VALUE);

        assertThatThrownBy(() -> in().numbers()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> in().text()).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> in().bytes()).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
