package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code cos}: of an angle in radians. */
public final class Cosine implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.cos(x);
    }
}
