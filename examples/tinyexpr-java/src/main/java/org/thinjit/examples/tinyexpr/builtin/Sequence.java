package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code ,}: the value of its second operand; the first is evaluated for its effects. */
public final class Sequence implements BinaryFunction {
    @Override
    public double apply(double x, double y) {
        return y;
    }
}
