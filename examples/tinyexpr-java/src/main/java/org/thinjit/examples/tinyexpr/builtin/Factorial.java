package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/**
 * {@code fac}: the factorial of the argument's whole part; not a number below 0 or of not a number,
 * infinity from 21 on, where it outgrows 64 bits.
 */
public final class Factorial implements UnaryFunction {
    @Override
    public double apply(double x) {
        if (!(x >= 0)) {
            return Double.NaN;
        }
        if (x > UnsignedProduct.MAX_ARGUMENT) {
            return Double.POSITIVE_INFINITY;
        }
        UnsignedProduct product = new UnsignedProduct();
        for (long i = 1; i <= (long) x; i++) {
            if (!product.multiply(i)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return product.toDouble();
    }
}
