package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code cosh}: the hyperbolic cosine. */
public final class HyperbolicCosine implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.cosh(x);
    }
}
