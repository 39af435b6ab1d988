package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** Binary {@code -}. */
public final class Subtraction implements BinaryFunction {
    @Override
    public double apply(double x, double y) {
        return x - y;
    }
}
