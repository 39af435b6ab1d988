package org.thinjit.examples.tinyexpr;

/**
 * How expressions are read: C TinyExpr's compile-time switches.
 *
 * @param powerFromRight {@code a^b^c} is {@code a^(b^c)} and {@code -a^b} is {@code -(a^b)}, rather
 *     than {@code (a^b)^c} and {@code (-a)^b}
 * @param naturalLog {@code log} is to base e rather than 10
 */
public record Options(boolean powerFromRight, boolean naturalLog) {
    /** Powers from the left, {@code log} to base 10. */
    public static final Options DEFAULT = new Options(false, false);

    /**
     * Returns these options with another order of powers.
     *
     * @param fromRight whether powers group from the right
     */
    public Options withPowerFromRight(boolean fromRight) {
        return new Options(fromRight, naturalLog);
    }

    /**
     * Returns these options with another base of {@code log}.
     *
     * @param natural whether {@code log} is to base e
     */
    public Options withNaturalLog(boolean natural) {
        return new Options(powerFromRight, natural);
    }
}
