package org.thinjit.examples.tinyexpr.symbol;

/** The body of a function of any number of numbers. */
@FunctionalInterface
public interface Function {
    /**
     * Computes the function.
     *
     * @param arguments as many values as the function was declared with, in order; not kept by the
     *     caller
     * @return any double; not-a-number where the function is undefined
     */
    double apply(double[] arguments);
}
