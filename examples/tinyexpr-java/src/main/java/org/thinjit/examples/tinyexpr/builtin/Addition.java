package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code +}. */
public final class Addition implements BinaryFunction {
    @Override
    public double apply(double x, double y) {
        return x + y;
    }
}
