package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** Unary {@code -}. */
public final class Negation implements UnaryFunction {
    @Override
    public double apply(double x) {
        return -x;
    }
}
