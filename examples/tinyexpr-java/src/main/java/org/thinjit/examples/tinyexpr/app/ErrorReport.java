package org.thinjit.examples.tinyexpr.app;

import java.io.PrintStream;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;

/** An expression with a caret under the character at which reading it stopped. */
final class ErrorReport {
    private final String expression;
    private final SyntaxException error;

    ErrorReport(String expression, SyntaxException error) {
        this.expression = expression;
        this.error = error;
    }

    void print(PrintStream stream) {
        stream.println("error at position " + error.position());
        stream.println(onOneLine(expression));
        stream.println(" ".repeat(error.position() - 1) + "^");
        stream.println(error.getMessage());
    }

    /** Tabs and line ends would move the caret away from its character. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
