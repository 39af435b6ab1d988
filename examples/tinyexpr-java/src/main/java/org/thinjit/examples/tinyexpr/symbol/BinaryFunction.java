package org.thinjit.examples.tinyexpr.symbol;

/** The body of a function of two numbers; evaluated without an argument array. */
@FunctionalInterface
public interface BinaryFunction extends Function {
    /**
     * Computes the function.
     *
     * @param x the first argument
     * @param y the second argument
     * @return any double
     */
    double apply(double x, double y);

    @Override
    default double apply(double[] arguments) {
        return apply(arguments[0], arguments[1]);
    }
}
