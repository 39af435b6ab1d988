package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/**
 * {@code fac}: the factorial of the argument's whole part; not a number below 0, infinity from 21
 * on, where it outgrows 64 bits. Not a number counts as 0, as in the C library on x86-64.
 */
public final class Factorial implements UnaryFunction {
    @Override
    public double apply(double x) {
        if (x < 0) {
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
