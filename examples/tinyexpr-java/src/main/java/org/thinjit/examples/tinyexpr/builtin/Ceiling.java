package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code ceil}: the least whole number not below the argument. */
public final class Ceiling implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.ceil(x);
    }
}
