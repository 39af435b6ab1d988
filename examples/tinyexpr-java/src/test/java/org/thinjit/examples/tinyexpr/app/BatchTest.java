package org.thinjit.examples.tinyexpr.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchTest {
    @Test
    void eachLineIsAnsweredByOneLine() {
        String input = "1+1\nsin(cos5\n\n1+\r\n2 * (3\n1/0\n 7 ";
        ProgramRun run = ProgramRun.of(input, "--batch");
        assertThat(run.out()).isEqualTo("2\nerror 8\nerror 1\nerror 2\nerror 6\ninf\n7\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void emptyInputGivesEmptyOutput() {
        assertThat(ProgramRun.of("", "--batch")).isEqualTo(new ProgramRun(0, "", ""));
    }
}
