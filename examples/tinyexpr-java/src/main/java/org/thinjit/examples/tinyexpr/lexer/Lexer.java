package org.thinjit.examples.tinyexpr.lexer;

/** Reads one token after another. For one thread. */
public final class Lexer {
    private final String text;
    private int next;

    /**
     * Starts at the beginning of a text.
     *
     * @param text the expression
     */
    public Lexer(String text) {
        this.text = text;
    }

    /** Returns the next token; at the end of the text {@link TokenKind#END}, again and again. */
    public Token next() {
        skipSpace();
        if (next == text.length()) {
            return token(TokenKind.END, next);
        }
        char first = text.charAt(next);
        if (Characters.isDigit(first) || first == '.') {
            return number();
        }
        if (Characters.isLetter(first)) {
            return name();
        }
        return token(symbol(first), next + 1);
    }

    private void skipSpace() {
        while (next < text.length() && Characters.isSpace(text.charAt(next))) {
            next++;
        }
    }

    /** A lone point is no number; the token is then empty, as C's strtod consumes nothing. */
    private Token number() {
        NumberLiteral literal = NumberLiteral.at(text, next);
        if (literal.end() == next) {
            return token(TokenKind.INVALID, next);
        }
        double value = literal.value();
        String characters = text.substring(next, literal.end());
        next = literal.end();
        return new Token(TokenKind.NUMBER, characters, value, next);
    }

    private Token name() {
        int end = next + 1;
        while (end < text.length() && Characters.isNamePart(text.charAt(end))) {
            end++;
        }
        return token(TokenKind.NAME, end);
    }

    private Token token(TokenKind kind, int end) {
        String characters = text.substring(next, end);
        next = end;
        return new Token(kind, characters, 0, end);
    }

    private static TokenKind symbol(char character) {
        return switch (character) {
            case '(' -> TokenKind.OPEN;
            case ')' -> TokenKind.CLOSE;
            case ',' -> TokenKind.COMMA;
            case '+' -> TokenKind.PLUS;
            case '-' -> TokenKind.MINUS;
            case '*' -> TokenKind.TIMES;
            case '/' -> TokenKind.DIVIDE;
            case '%' -> TokenKind.REMAINDER;
            case '^' -> TokenKind.POWER;
            default -> TokenKind.INVALID;
        };
    }
}
