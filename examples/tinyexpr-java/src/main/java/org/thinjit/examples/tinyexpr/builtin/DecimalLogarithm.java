package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** {@code log10}, and {@code log} by default: the logarithm to base 10. */
public final class DecimalLogarithm implements UnaryFunction {
    @Override
    public double apply(double x) {
        return Math.log10(x);
    }
}
