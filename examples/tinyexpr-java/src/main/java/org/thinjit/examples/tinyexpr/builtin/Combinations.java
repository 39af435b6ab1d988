package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/**
 * {@code ncr}: in how many ways {@code r} of {@code n} things can be chosen, of the arguments' whole
 * parts; not a number if one is below 0 or if {@code n < r}; infinity where a step of the
 * computation outgrows 64 bits.
 *
 * <p>Not a number counts as 0, as in the C library on x86-64; more than 0 of not a number are then
 * infinity, because the C library's unsigned {@code n - r} wraps around.
 */
public final class Combinations implements BinaryFunction {
    @Override
    public double apply(double n, double r) {
        if (n < 0 || r < 0 || n < r) {
            return Double.NaN;
        }
        if (n > UnsignedProduct.MAX_ARGUMENT || (long) r > (long) n) {
            return Double.POSITIVE_INFINITY;
        }
        return choose((long) n, (long) r);
    }

    private static double choose(long n, long r) {
        long fewer = r > n / 2 ? n - r : r;
        UnsignedProduct product = new UnsignedProduct();
        for (long i = 1; i <= fewer; i++) {
            if (!product.multiply(n - fewer + i)) {
                return Double.POSITIVE_INFINITY;
            }
            product.divide(i);
        }
        return product.toDouble();
    }
}
