package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.lexer.Lexer;
import org.thinjit.examples.tinyexpr.lexer.Token;
import org.thinjit.examples.tinyexpr.lexer.TokenKind;

/** The token being looked at, and how deep in the grammar's recursion it stands. */
final class TokenCursor {
    /**
     * Nested parentheses and calls that a 512 KiB thread stack, half of the usual one, has room for
     * several times over.
     */
    static final int MAX_NESTING = 500;

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
        String found =
                switch (kind()) {
                    case END -> "the end";
                    default -> "\"" + (current.text().isEmpty() ? "." : current.text()) + "\"";
                };
        return new SyntaxException(problem + ", found " + found, Math.max(1, current.end()));
    }
}
