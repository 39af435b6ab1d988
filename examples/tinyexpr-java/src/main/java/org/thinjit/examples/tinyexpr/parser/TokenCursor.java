package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.lexer.Lexer;
import org.thinjit.examples.tinyexpr.lexer.Token;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;

/** The token being looked at, and how deep in the grammar's recursion it stands. */
final class TokenCursor {
    /**
     * Nested parentheses and calls. A level takes 0.9 (interpreted) to 1.7 KiB of stack (compiled by
     * C1), measured on JDK 17 and 25, so that the deepest expression takes up to 520 KiB, half of
     * a thread's usual stack of 1 MiB.
     */
    static final int MAX_NESTING = 250;

    private static final int MAX_QUOTED = 40;

    private final Lexer lexer;
    private Token current;
    private int nesting;

    TokenCursor(String text) {
        lexer = new Lexer(text);
        current = lexer.next();
    }

    Token current() {
        return current;
    }

    TokenKind kind() {
        return current.kind();
    }

    void advance() {
        current = lexer.next();
    }

    void expect(TokenKind kind, String description) throws SyntaxException {
        if (kind() != kind) {
            throw failure("expected " + description);
        }
        advance();
    }

    void enter() throws SyntaxException {
        if (++nesting > MAX_NESTING) {
            throw failure("nested more than " + MAX_NESTING + " deep");
        }
    }

    void leave() {
        nesting--;
    }

    /** Makes the exception for an error at the present token, which it describes. */
    SyntaxException failure(String problem) {
        return new SyntaxException(problem + ", found " + found(), Math.max(1, current.end()));
    }

    private String found() {
        if (kind() == TokenKind.END) {
            return "the end";
        }
        // Only a lone point is a token without characters: it is not consumed.
        String text = current.text().isEmpty() ? "." : current.text();
        boolean isLong = text.length() > MAX_QUOTED;
        return "\"" + (isLong ? text.substring(0, MAX_QUOTED) + "..." : text) + "\"";
    }
}
