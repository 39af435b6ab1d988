package org.thinjit.examples.tinyexpr.symbol;

/**
 * A number that compiled expressions read each time they are evaluated.
 *
 * <p>Not synchronized: a thread that sets the value while another evaluates must order the two
 * itself.
 */
public final class Variable implements Symbol {
    private double value;

    /** Makes a variable whose value is 0. */
    public Variable() {
        this(0);
    }

    /**
     * Makes a variable.
     *
     * @param value its first value, any double
     */
    public Variable(double value) {
        this.value = value;
    }

    /** Returns the present value. */
    public double value() {
        return value;
    }

    /**
     * Changes the value that later evaluations see.
     *
     * @param value any double
     */
    public void set(double value) {
        this.value = value;
    }
}
