package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code sqrt}: not a number below 0. */
public final class SquareRoot implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.sqrt(x);
    }
}
