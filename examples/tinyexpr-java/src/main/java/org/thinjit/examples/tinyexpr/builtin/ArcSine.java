package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code asin}: in radians, -pi/2 to pi/2; not a number outside -1 to 1. */
public final class ArcSine implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.asin(x);
    }
}
