package org.thinjit.examples.tinyexpr.lexer;

/**
 * A number to base 16: {@code 0x}, hexadecimal digits with at most one point, then perhaps {@code
 * p} and a binary exponent in decimal digits.
 */
final class HexadecimalLiteral extends NumberLiteral {
    private static final int PREFIX_LENGTH = 2;

    HexadecimalLiteral(String text, int start) {
        super(text, start, PREFIX_LENGTH);
    }

    @Override
    double value() {
        // Java's notation is C's, but for the exponent, which Java demands.
        return Double.parseDouble(hasExponent() ? characters() : characters() + "p0");
    }

    @Override
    boolean isDigit(char c) {
        return Characters.isHexDigit(c);
    }

    @Override
    boolean isExponentMark(char c) {
        return c == 'p' || c == 'P';
    }

    static boolean isPrefix(String text, int start) {
        return text.startsWith("0x", start) || text.startsWith("0X", start);
    }
}
