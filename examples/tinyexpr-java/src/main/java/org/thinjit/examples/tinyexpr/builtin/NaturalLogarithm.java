package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code ln}, and {@code log} where the options say so: the logarithm to base e. */
public final class NaturalLogarithm implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.log(x);
    }
}
