package org.thinjit.examples.tinyexpr.app;

import java.io.PrintStream;
import org.thinjit.examples.tinyexpr.Expression;
import org.thinjit.examples.tinyexpr.TinyExpr;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;

/** Evaluates the expression of the command line. */
final class SingleExpression implements Mode {
    private final CommandLine commandLine;
    private final PrintStream out;
    private final PrintStream err;

    SingleExpression(CommandLine commandLine, PrintStream out, PrintStream err) {
        this.commandLine = commandLine;
        this.out = out;
        this.err = err;
    }

    @Override
    public boolean run() {
        String text = commandLine.expression();
        try {
            Expression expression = TinyExpr.compile(text, Bindings.none(), commandLine.options());
            out.println(ShortestDecimal.of(expression.evaluate()));
            return true;
        } catch (SyntaxException e) {
            new ErrorReport(text, e).print(err);
            return false;
        }
    }
}
