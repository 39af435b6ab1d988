package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.Function;

/** {@code e}: the base of the natural logarithm. */
public final class EulerNumber implements Function {
    @Override
    public double apply(double[] arguments) {
        return Math.E;
    }
}
