package org.thinjit.examples.tinyexpr.parser;

/** An expression that does not follow the grammar, or names what is not bound. */
public final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    SyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    /**
     * Returns where reading stopped: the number of characters read up to and including the one that
     * cannot be, so that the first character of the expression has position 1. An expression that
     * ends too early has its length, or 1 if it is empty.
     */
    public int position() {
        return position;
    }
}
