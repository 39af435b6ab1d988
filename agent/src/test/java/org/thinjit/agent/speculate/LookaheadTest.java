package org.thinjit.agent.speculate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookaheadTest {
    @ParameterizedTest
    @CsvSource({
        "7, 4, 2, 7", // asked for
        "0, 4, 2, 1", // one processor is left beside the program's
        "0, 4, 4, 3",
        "0, 4, 16, 4", // no further than the prologs were chosen for
        "0, 9, 16, 9",
        "0, 4, 1, 1", // speculate=true on one processor
        "0, 0, 16, 4", // the index does not say
        "0, 1000, 16, 4", // the index lies
    })
    void asksOptionThenIndexThenProcessors(int option, int index, int processors, int expected) {
        assertThat(Speculation.lookahead(option, index, processors)).isEqualTo(expected);
    }
}
