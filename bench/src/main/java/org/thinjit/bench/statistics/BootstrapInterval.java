package org.thinjit.bench.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Where a median lies: the percentile bootstrap (Efron, "Bootstrap Methods: Another Look at the
 * Jackknife", 1979). Samples are drawn with replacement from the values by a generator with a fixed
 * seed, so that the same values always give the same interval. With fewer than about six values it
 * is little more than their range.
 *
 * @param lower 2.5 % of the drawn medians lie below
 * @param upper 2.5 % of the drawn medians lie above
 */
public record BootstrapInterval(double lower, double upper) {
    private static final int DRAWS = 10_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 0x7468696e6a6974L;

    /**
     * Computes the interval that holds the median with 95 % confidence.
     *
     * @param values at least one finite number, in any order; not changed
     */
    public static BootstrapInterval ofMedian(double... values) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] medians = new double[DRAWS];
        double[] drawn = new double[values.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = values[random.nextInt(values.length)];
            }
            medians[draw] = Quantiles.of(drawn).median();
        }
        Arrays.sort(medians);
        int below = (int) (TAIL * DRAWS);
        return new BootstrapInterval(medians[below], medians[DRAWS - 1 - below]);
    }

    /** Whether the whole interval is below a value. */
    public boolean isBelow(double value) {
        return upper < value;
    }

    /** Whether the whole interval is above a value. */
    public boolean isAbove(double value) {
        return lower > value;
    }
}
