package org.thinjit.bench.statistics;

import java.util.Arrays;

/**
 * A sample's order statistics. Between two values a quantile is interpolated linearly (type 7 of
 * Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996).
 *
 * @param count number of values, at least 1
 * @param min smallest value
 * @param lowerQuartile quantile 0.25
 * @param median quantile 0.5
 * @param upperQuartile quantile 0.75
 * @param max largest value
 */
public record Quantiles(
        int count,
        double min,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double max) {

    /**
     * Computes them.
     *
     * @param values at least one finite number, in any order; not changed
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static Quantiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("not finite: " + Arrays.toString(values));
        }
        return new Quantiles(
                sorted.length,
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[sorted.length - 1]);
    }

    /**
     * The quantiles of the ratios of paired values, each value over the one that was measured in
     * the same round, so that a slow spell of the machine falls on both.
     *
     * @param values one value per round
     * @param baseline the values to compare with, round by round, all above 0
     * @throws IllegalArgumentException if the lengths differ or a baseline is not above 0
     */
    public static Quantiles ofRatios(double[] values, double[] baseline) {
        return of(ratios(values, baseline));
    }

    /**
     * The ratios of paired values themselves, round by round.
     *
     * @param values one value per round
     * @param baseline the values to compare with, round by round, all above 0
     * @throws IllegalArgumentException if the lengths differ or a baseline is not above 0
     */
    public static double[] ratios(double[] values, double[] baseline) {
        if (values.length != baseline.length) {
            throw new IllegalArgumentException(values.length + " values, " + baseline.length);
        }
        double[] ratios = new double[values.length];
        for (int round = 0; round < ratios.length; round++) {
            if (!(baseline[round] > 0)) {
                throw new IllegalArgumentException(
                        "baseline of round " + round + " is not above 0");
            }
            ratios[round] = values[round] / baseline[round];
        }
        return ratios;
    }

    private static double quantile(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The distance of the quartiles as a share of the median; 0 for equal values. */
    public double relativeSpread() {
        return median == 0 ? 0 : (upperQuartile - lowerQuartile) / median;
    }
}
