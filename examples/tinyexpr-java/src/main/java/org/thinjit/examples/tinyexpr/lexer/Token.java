package org.thinjit.examples.tinyexpr.lexer;

/**
 * A piece of the text.
 *
 * @param kind what it is
 * @param text its characters, empty at the end of the text
 * @param value the number it stands for; 0 unless it is a {@link TokenKind#NUMBER}
 * @param end the offset of the first character after it, 0 to the text's length
 */
public record Token(TokenKind kind, String text, double value, int end) {}
