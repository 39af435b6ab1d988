package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code sinh}: the hyperbolic sine. */
public final class HyperbolicSine implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.sinh(x);
    }
}
