package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code floor}: the greatest whole number not above the argument. */
public final class Floor implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.floor(x);
    }
}
