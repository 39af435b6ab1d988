package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code tanh}: the hyperbolic tangent. */
public final class HyperbolicTangent implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.tanh(x);
    }
}
