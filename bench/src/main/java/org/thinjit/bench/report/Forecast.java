package org.thinjit.bench.report;

import java.util.function.LongSupplier;

/**
 * Foretells how much longer the bench's call takes: as what is done took so long, what is left will
 * take in proportion. Used by one thread.
 */
public final class Forecast {
    private static final double LEAST_SHARE = 0.02;
    private static final double NANOS_A_SECOND = 1e9;

    private final double all;
    private final LongSupplier nanoClock;
    private final long begin;
    private double done;
    private double current;

    /**
     * @param all the weight of all comparisons, in any unit
     * @param nanoClock a clock that counts nanoseconds
     */
    public Forecast(double all, LongSupplier nanoClock) {
        this.all = all;
        this.nanoClock = nanoClock;
        this.begin = nanoClock.getAsLong();
    }

    /**
     * A comparison begins.
     *
     * @param weight its weight, in the unit of the whole
     */
    public void begins(double weight) {
        current = weight;
    }

    /**
     * A comparison has ended, well or not.
     *
     * @param weight its weight
     */
    public void finished(double weight) {
        done += weight;
        current = 0;
    }

    /**
     * What to say after a text on what goes on.
     *
     * @param share how much of the current comparison is done, from 0 to 1
     * @return nothing while too little is done to tell
     */
    public String at(double share) {
        double part = (done + share * current) / all;
        if (part < LEAST_SHARE) {
            return "";
        }
        double seconds = (nanoClock.getAsLong() - begin) / NANOS_A_SECOND;
        long left = Math.round(seconds * (1 - part) / part);
        return left < 90
                ? ", about %d seconds left".formatted(left)
                : ", about %d minutes left".formatted(Math.round(left / 60.0));
    }
}
