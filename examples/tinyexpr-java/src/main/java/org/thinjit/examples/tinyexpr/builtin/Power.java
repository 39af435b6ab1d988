package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/**
 * {@code ^} and {@code pow}, as C's pow: 1 to any power, and -1 to an infinite one, is 1, where
 * {@link Math#pow} has not a number.
 */
public final class Power implements BinaryFunction {
    @Override
    public double apply(double x, double y) {
        boolean one = x == 1 || (x == -1 && Double.isInfinite(y));
        return one ? 1 : Math.pow(x, y);
    }
}
