package org.thinjit.bench.statistics;

/**
 * The values that lie outside Tukey's fences ("Exploratory Data Analysis", 1977): more than one and a
 * half times the distance of the quartiles away from them. They are for showing; nothing drops them.
 *
 * @param below the lower fence
 * @param above the upper fence
 */
public record Outliers(double below, double above) {
    private static final double REACH = 1.5;

    /**
     * Sets the fences.
     *
     * @param quantiles of the values to judge
     */
    public static Outliers of(Quantiles quantiles) {
        double reach = REACH * (quantiles.upperQuartile() - quantiles.lowerQuartile());
        return new Outliers(quantiles.lowerQuartile() - reach, quantiles.upperQuartile() + reach);
    }

    /** Whether a value lies outside. */
    public boolean contains(double value) {
        return value < below || value > above;
    }
}
