package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.Function;

/** {@code pi}: the ratio of a circle's circumference to its diameter. */
public final class Pi implements Function {
    @Override
    public double apply(double[] arguments) {
        return Math.PI;
    }
}
