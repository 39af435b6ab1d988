package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code exp}: e to the power of the argument. */
public final class Exponential implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.exp(x);
    }
}
