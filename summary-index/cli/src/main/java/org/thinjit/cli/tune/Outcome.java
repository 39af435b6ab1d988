package org.thinjit.cli.tune;

import java.util.List;

/**
 * What came of one simulated run.
 *
 * @param policy how discovery chose
 * @param coverage share of the classes that the program loads which were there in time, 0 to 1
 * @param precision share of the classes loaded ahead that were not in vain, 0 to 1; 1 when none was
 * @param counts the numbers behind them
 * @param medianLeadMillis the median time by which a class was early, in milliseconds
 */
public record Outcome(
        Policy policy, double coverage, double precision, Counts counts, double medianLeadMillis) {
    private static final double NANOS_A_MILLI = 1e6;

    /**
     * Counts of classes.
     *
     * @param covered loaded ahead, in time
     * @param inFlight being loaded ahead when the program asked
     * @param missed loaded by the program
     * @param ahead loaded ahead, in time or not, used or not
     * @param wasted loaded ahead in vain
     * @param dropped requests shed because the queue was full
     */
    public record Counts(
            int covered, int inFlight, int missed, int ahead, int wasted, long dropped) {}

    static Outcome of(Policy policy, Counts counts, List<Long> leadNanos) {
        int needed = counts.covered() + counts.inFlight() + counts.missed();
        return new Outcome(
                policy,
                needed == 0 ? 0 : (double) counts.covered() / needed,
                counts.ahead() == 0 ? 1 : 1 - (double) counts.wasted() / counts.ahead(),
                counts,
                median(leadNanos) / NANOS_A_MILLI);
    }

    private static double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        return count == 0 ? 0 : (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2.0;
    }
}
