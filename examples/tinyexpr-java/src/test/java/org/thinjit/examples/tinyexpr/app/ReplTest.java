package org.thinjit.examples.tinyexpr.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplTest {
    @Test
    void itAnswersUntilQuit() {
        ProgramRun run = ProgramRun.of("6*7\n\nans/2\nquit\n1+1\n", "--repl");
        assertThat(run.out()).endsWith("leaves.\n> 42\n> > 21\n> ");
        assertThat(run.status()).isZero();
    }

    @Test
    void anErrorIsShownAndTheDialogueGoesOn() {
        ProgramRun run = ProgramRun.of("2\n1+\nans\n exit \n3\n", "--repl");
        assertThat(run.out())
                .endsWith(
                        "> 2\n> error at position 2\n1+\n ^\nexpected a value, found the end\n"
                                + "> 2\n> ");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void endOfInputLeaves() {
        assertThat(ProgramRun.of("1", "--repl").out()).endsWith("> 1\n> ");
    }

    @Test
    void optionsApply() {
        assertThat(ProgramRun.of("-2^2", "--repl", "--pow-from-right").out()).contains("> -4\n");
    }
}
