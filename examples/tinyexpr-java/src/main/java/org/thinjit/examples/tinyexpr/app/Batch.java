package org.thinjit.examples.tinyexpr.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import org.thinjit.examples.tinyexpr.Options;
import org.thinjit.examples.tinyexpr.TinyExpr;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;

/** Answers each line of input by one line of output, to the end of the input. */
final class Batch implements Mode {
    private final Options options;
    private final BufferedReader in;
    private final PrintStream out;

    Batch(Options options, BufferedReader in, PrintStream out) {
        this.options = options;
        this.in = in;
        this.out = out;
    }

    /** An expression in error is an answer like any other, so the batch as a whole succeeds. */
    @Override
    public boolean run() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(line));
        }
        return true;
    }

    private String answer(String line) {
        try {
            double value = TinyExpr.compile(line, Bindings.none(), options).evaluate();
            return ShortestDecimal.of(value);
        } catch (SyntaxException e) {
            return "error " + e.position();
        }
    }
}
