package org.thinjit.examples.tinyexpr.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double with the fewest significant digits that read back as the same double, and of
 * those the nearest to it. {@link Double#toString(double)} does not before JDK 19 (JDK-4511638).
 *
 * <p>From 1e-4 up to 1e16 in plain notation without a trailing {@code .0}, else as {@code 2.5e-7};
 * {@code nan}, {@code inf} and {@code -inf}.
 */
final class ShortestDecimal {
    private static final int MAX_DIGITS = 17;
    private static final long MAX_EXACT_INTEGER = 1L << 53;
    private static final int MIN_PLAIN_EXPONENT = -4;
    private static final int MAX_PLAIN_EXPONENT = 15;

    private ShortestDecimal() {}

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        return sign + unsigned(Math.abs(value));
    }

    private static String unsigned(double magnitude) {
        if (Double.isInfinite(magnitude)) {
            return "inf";
        }
        if (magnitude < MAX_EXACT_INTEGER && magnitude == (long) magnitude) {
            return Long.toString((long) magnitude);
        }
        return text(shortest(magnitude).stripTrailingZeros());
    }

    private static BigDecimal shortest(double magnitude) {
        BigDecimal exact = new BigDecimal(magnitude);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal rounded = rounded(exact, magnitude, digits);
            if (rounded != null) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns the nearest decimal of so many digits that reads back, or null. It may be the farther
     * neighbour: above a power of two doubles lie twice as far apart as below it.
     */
    private static BigDecimal rounded(BigDecimal exact, double magnitude, int digits) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == magnitude) {
            return nearest;
        }
        RoundingMode other = nearest.compareTo(exact) < 0 ? RoundingMode.UP : RoundingMode.DOWN;
        BigDecimal farther = exact.round(new MathContext(digits, other));
        return farther.doubleValue() == magnitude ? farther : null;
    }

    private static String text(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= MIN_PLAIN_EXPONENT && exponent <= MAX_PLAIN_EXPONENT) {
            return decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + fraction + "e" + exponent;
    }
}
