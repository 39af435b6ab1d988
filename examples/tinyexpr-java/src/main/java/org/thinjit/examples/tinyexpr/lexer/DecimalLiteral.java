package org.thinjit.examples.tinyexpr.lexer;

/** A number to base 10: digits with at most one point, then perhaps {@code e} and an exponent. */
final class DecimalLiteral extends NumberLiteral {
    DecimalLiteral(String text, int start) {
        super(text, start, 0);
    }

    @Override
    double value() {
        return Double.parseDouble(characters());
    }

    @Override
    boolean isDigit(char c) {
        return Characters.isDigit(c);
    }

    @Override
    boolean isExponentMark(char c) {
        return c == 'e' || c == 'E';
    }
}
