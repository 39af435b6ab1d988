package org.thinjit.examples.tinyexpr.lexer;

/** The kinds of tokens. */
public enum TokenKind {
    /** The end of the text. */
    END,
    /** A character that begins no token. */
    INVALID,
    /** A decimal or hexadecimal number. */
    NUMBER,
    /** A lower-case name. */
    NAME,
    /** {@code (}. */
    OPEN,
    /** {@code )}. */
    CLOSE,
    /** {@code ,}. */
    COMMA,
    /** {@code +}. */
    PLUS,
    /** {@code -}. */
    MINUS,
    /** {@code *}. */
    TIMES,
    /** {@code /}. */
    DIVIDE,
    /** {@code %}. */
    REMAINDER,
    /** {@code ^}. */
    POWER
}
