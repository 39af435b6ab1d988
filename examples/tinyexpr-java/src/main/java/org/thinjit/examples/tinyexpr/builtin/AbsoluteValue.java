package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code abs}: the argument without its sign. */
public final class AbsoluteValue implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.abs(x);
    }
}
