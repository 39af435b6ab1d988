package org.thinjit.examples.tinyexpr.builtin;

/**
 * A product kept exactly in 64 unsigned bits, the range in which C TinyExpr computes {@code fac}
 * and {@code ncr}.
 */
final class UnsignedProduct {
    /** The greatest argument of {@code fac} and {@code ncr} short of infinity: 32 unsigned bits. */
    static final double MAX_ARGUMENT = 4294967295.0;

    private static final long MAX = -1L;

    private long value = 1;

    /** Multiplies by a factor above 0 and returns true, or returns false if that overflows. */
    boolean multiply(long factor) {
        if (Long.compareUnsigned(value, Long.divideUnsigned(MAX, factor)) > 0) {
            return false;
        }
        value *= factor;
        return true;
    }

    void divide(long divisor) {
        value = Long.divideUnsigned(value, divisor);
    }

    double toDouble() {
        if (value >= 0) {
            return value;
        }
        // Halved to fit the signed range; the lowest bit is kept sticky so that rounding is right.
        return 2 * (double) (value >>> 1 | value & 1);
    }
}
