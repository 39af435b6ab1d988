package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/**
 * {@code %}: the remainder of a truncating division, with the sign of the first operand, as C's
 * fmod.
 */
public final class Remainder implements BinaryFunction {
    @Override
    public double apply(double x, double y) {
        return x % y;
    }
}
