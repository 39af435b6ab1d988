package org.thinjit.examples.tinyexpr.tree;

/** A number written in the expression. */
public final class NumberNode implements Node {
    private final double value;

    /**
     * Makes a leaf.
     *
     * @param value the number, never negative
     */
    public NumberNode(double value) {
        this.value = value;
    }

    /** Returns the number. */
    public double value() {
        return value;
    }
}
