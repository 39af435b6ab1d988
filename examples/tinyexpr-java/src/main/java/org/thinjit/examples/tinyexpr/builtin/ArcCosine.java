package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code acos}: in radians, 0 to pi; not a number outside -1 to 1. */
public final class ArcCosine implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.acos(x);
    }
}
