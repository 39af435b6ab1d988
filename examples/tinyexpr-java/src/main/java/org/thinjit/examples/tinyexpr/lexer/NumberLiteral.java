package org.thinjit.examples.tinyexpr.lexer;

/**
 * A number as C's strtod reads it: the longest run of characters that is one, so that of {@code
 * 1e+} only the {@code 1} is taken and of {@code 0xg} only the {@code 0}.
 */
abstract class NumberLiteral {
    private final String text;
    private final int start;
    private int position;
    private boolean exponent;

    NumberLiteral(String text, int start, int prefixLength) {
        this.text = text;
        this.start = start;
        this.position = start + prefixLength;
    }

    /** Reads the number at an offset; its end is that offset if none is there. */
    static NumberLiteral at(String text, int start) {
        if (HexadecimalLiteral.isPrefix(text, start)) {
            NumberLiteral hexadecimal = new HexadecimalLiteral(text, start);
            if (hexadecimal.scan()) {
                return hexadecimal;
            }
        }
        NumberLiteral decimal = new DecimalLiteral(text, start);
        decimal.scan();
        return decimal;
    }

    /** Returns the offset of the first character after the number. */
    final int end() {
        return position;
    }

    /** Returns the number, correctly rounded. */
    abstract double value();

    abstract boolean isDigit(char c);

    abstract boolean isExponentMark(char c);

    final boolean hasExponent() {
        return exponent;
    }

    final String characters() {
        return text.substring(start, position);
    }

    private boolean scan() {
        int from = position;
        int digits = skipDigits();
        if (position < text.length() && text.charAt(position) == '.') {
            position++;
            digits += skipDigits();
        }
        if (digits == 0) {
            position = from;
            return false;
        }
        exponent = skipExponent();
        return true;
    }

    private int skipDigits() {
        int from = position;
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
        return position - from;
    }

    private boolean skipExponent() {
        int end = position;
        if (end == text.length() || !isExponentMark(text.charAt(end))) {
            return false;
        }
        end++;
        if (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-')) {
            end++;
        }
        int firstDigit = end;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == firstDigit) {
            return false;
        }
        position = end;
        return true;
    }
}
