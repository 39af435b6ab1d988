package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code tan}: of an angle in radians. */
public final class Tangent implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.tan(x);
    }
}
