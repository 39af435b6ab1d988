package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code /}: by zero it gives an infinity, or not a number for 0/0. */
public final class Division implements BinaryFunction {
    @Override
    public double apply(double x, double y) {
        return x / y;
    }
}
