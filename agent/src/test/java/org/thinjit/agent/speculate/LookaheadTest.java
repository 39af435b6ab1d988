package org.thinjit.agent.speculate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookaheadTest {
    @ParameterizedTest
    @CsvSource({
        "7, 4, 7", // asked for
        "0, 9, 9", // no further than the prologs were chosen for
        "0, 0, 4", // the index does not say
        "0, 1000, 4", // the index lies
    })
    void asksOptionThenIndex(int option, int index, int expected) {
        assertThat(Speculation.lookahead(option, index)).isEqualTo(expected);
    }
}
