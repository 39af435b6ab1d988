package org.thinjit.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.B.m()V                             | a.B.m()",
                "a.B.m(I)V                            | a.B.m(int)",
                "a.B.m(JLjava/lang/String;Z)La/C;     | a.B.m(long, String, boolean)",
                "a.B.m([[D[Ljava/util/Map$Entry;B)V   | a.B.m(double[][], Map$Entry[], byte)",
                "a.B.<init>(CFS)V                     | a.B.<init>(char, float, short)",
                "a.B$C                                | a.B$C",
                "a.B.odd(                             | a.B.odd(",
                "a.B.odd(L)V                          | a.B.odd(L)",
                "a.B.odd([)V                          | a.B.odd([])",
            })
    void showsWhatPeopleWouldWrite(String exact, String readable) {
        assertThat(ReadableName.of(exact)).isEqualTo(readable);
    }
}
