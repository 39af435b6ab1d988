package org.thinjit.examples.tinyexpr.symbol;

/** The body of a function of one number; evaluated without an argument array. */
@FunctionalInterface
public interface UnaryFunction extends Function {
    /**
     * Computes the function.
     *
     * @param x the argument
     * @return any double
     */
    double apply(double x);

    @Override
    default double apply(double[] arguments) {
        return apply(arguments[0]);
    }
}
