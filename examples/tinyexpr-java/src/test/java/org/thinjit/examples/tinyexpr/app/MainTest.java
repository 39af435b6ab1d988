package org.thinjit.examples.tinyexpr.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's options, output and exit status. */
class MainTest {
    @Test
    void withoutArgumentsItEvaluatesTheDefaultExpression() {
        assertThat(ProgramRun.of("")).isEqualTo(new ProgramRun(0, "15.198684153570664\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2^3^2=64",
                "-2^2=4",
                "--2=2",
                "--sin(0)=0",
                "-e+e=0",
                "1/0=inf",
                "-1/0=-inf",
                "0/0=nan",
                "10^3=1000",
                "0.1+0.2=0.30000000000000004"
            })
    void itPrintsTheValue(String example) {
        String[] sides = example.split("=");
        assertThat(ProgramRun.of("", sides[0])).isEqualTo(new ProgramRun(0, sides[1] + "\n", ""));
    }

    @Test
    void optionsApply() {
        assertThat(ProgramRun.of("", "--pow-from-right", "2^3^2").out()).isEqualTo("512\n");
        assertThat(ProgramRun.of("", "--natural-log", "log(e)").out()).isEqualTo("1\n");
        assertThat(ProgramRun.of("", "-2^2+log e", "--natural-log", "--pow-from-right").out())
                .isEqualTo("-3\n");
        assertThat(ProgramRun.of("-2^2\n", "--batch", "--pow-from-right").out()).isEqualTo("-4\n");
    }

    @Test
    void afterTwoHyphensComesAnExpression() {
        assertThat(ProgramRun.of("", "--", "--pi").out()).isEqualTo("3.141592653589793\n");
    }

    @Test
    void anErrorIsShownWithACaretUnderItsCharacter() {
        ProgramRun run = ProgramRun.of("", "sin(cos5");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        """
                        error at position 8
                        sin(cos5
                               ^
                        expected a known name, found "cos5"
                        """);
    }

    @Test
    void tabsAndLineEndsDoNotMoveTheCaret() {
        assertThat(ProgramRun.of("", "1\t+\n)").err())
                .startsWith("error at position 5\n1 + )\n    ^\n");
    }

    @Test
    void anEmptyExpressionIsAnErrorAtItsBeginning() {
        ProgramRun run = ProgramRun.of("", "");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("error at position 1\n\n^\n");
    }

    @Test
    void helpNamesEveryOption() {
        ProgramRun run = ProgramRun.of("", "--help");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("--pow-from-right", "--natural-log", "--batch", "--repl", "--help")
                .contains(CommandLine.DEFAULT_EXPRESSION, "+ - * / % ^");
        assertThat(ProgramRun.of("", "-h").out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bogus",
                "1 2",
                "--batch --repl",
                "--repl --batch",
                "--batch 1",
                "1 --repl",
                "--natural_log --log"
            })
    void badUsageIsStatus2AndOneReason(String words) {
        ProgramRun run = ProgramRun.of("", words.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("tinyexpr: ").endsWith("Try --help.\n");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(ProgramRun.of("", "--bogus").err()).contains("--bogus");
    }

    @Test
    void failingInputAndOutputIsStatus1() {
        PrintStream full = new PrintStream(new FullDisk());
        PrintStream ignored = new PrintStream(OutputStream.nullOutputStream());
        assertThat(new Main(new StringReader(""), full, ignored).run("1")).isEqualTo(1);
        assertThat(new Main(new BrokenReader(), ignored, ignored).run("--batch")).isEqualTo(1);
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space");
        }
    }

    private static final class BrokenReader extends Reader {
        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("broken");
        }

        @Override
        public void close() {}
    }
}
