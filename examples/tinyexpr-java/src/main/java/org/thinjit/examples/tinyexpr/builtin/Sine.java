package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code sin}: of an angle in radians. */
public final class Sine implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.sin(x);
    }
}
