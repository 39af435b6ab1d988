package org.thinjit.examples.tinyexpr.app;

import java.io.PrintStream;

/** Prints how the program is used. */
final class Help implements Mode {
    private static final String TEXT =
            """
            Usage: java -jar tinyexpr.jar [OPTION...] [EXPRESSION]
            Prints the value of EXPRESSION, or of %s.

              --pow-from-right  a^b^c is a^(b^c), and -a^b is -(a^b)
              --natural-log     log is to base e, not 10
              --batch           one expression a line from standard input, one line out
                                for each: the value, or "error N"
              --repl            a dialogue
              --help, -h        this text
              --                what follows is the expression

            Operators: + - * / %% ^ , and parentheses. Constants: e pi.
            Functions: abs acos asin atan atan2 ceil cos cosh exp fac floor ln log log10
            ncr npr pow sin sinh sqrt tan tanh.
            N is the position of the character at which reading stopped, from 1.
            Exit status: 0 ok (also for a batch with errors in it), 1 the expression is
            wrong, or input or output failed, 2 bad usage.
            """;

    private final PrintStream out;

    Help(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean run() {
        out.print(TEXT.formatted(CommandLine.DEFAULT_EXPRESSION));
        return true;
    }
}
