package org.thinjit.examples.tinyexpr.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import org.thinjit.examples.tinyexpr.Options;
import org.thinjit.examples.tinyexpr.TinyExpr;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;
import org.thinjit.examples.tinyexpr.symbol.Variable;

/** A dialogue: prompts, reads, evaluates, prints, until {@code quit} or the end of the input. */
final class Repl implements Mode {
    private static final String PROMPT = "> ";

    private final Variable answer = new Variable();
    private final Bindings bindings = Bindings.builder().variable("ans", answer).build();
    private final Options options;
    private final BufferedReader in;
    private final PrintStream out;

    Repl(Options options, BufferedReader in, PrintStream out) {
        this.options = options;
        this.in = in;
        this.out = out;
    }

    @Override
    public boolean run() throws IOException {
        out.println("TinyExpr. \"ans\" is the last value; \"quit\" or end of input leaves.");
        for (String line = ask(); line != null && !isQuit(line); line = ask()) {
            if (!line.isBlank()) {
                respond(line);
            }
        }
        return true;
    }

    private String ask() throws IOException {
        out.print(PROMPT);
        out.flush();
        return in.readLine();
    }

    private void respond(String line) {
        try {
            answer.set(TinyExpr.compile(line, bindings, options).evaluate());
            out.println(ShortestDecimal.of(answer.value()));
        } catch (SyntaxException e) {
            new ErrorReport(line, e).print(out);
        }
    }

    private static boolean isQuit(String line) {
        String word = line.strip();
        return word.equals("quit") || word.equals("exit");
    }
}
