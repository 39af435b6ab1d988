package org.thinjit.cli.tune;

import java.util.Comparator;
import java.util.List;

/**
 * The setting to use, among those that the agent's options can choose.
 *
 * @param option the agent's option
 * @param reason by which rule, with its figures
 */
public record Proposal(String option, String reason) {
    private static final String NONE = "speculate=false";

    /** More coverage than this is worth a larger lookahead where a processor is idle. */
    private static final double WORTH = 0.01;

    private static final int BUSY = 2;

    /**
     * What loading takes and gives, in microseconds.
     *
     * @param costMicros of the loader thread for each class that it loads
     * @param savedMicros of the program's thread for each class that it finds loaded
     */
    public record Prices(long costMicros, long savedMicros) {
        /** What an outcome saves when each load takes its time from the program; may be negative. */
        long netMicros(Outcome outcome) {
            return savedMicros * outcome.counts().covered() - costMicros * outcome.counts().ahead();
        }
    }

    /**
     * Chooses. On one processor nothing is loaded ahead. On two, where the program and its JIT compilers
     * leave none idle, each load takes its time from the program: the largest saving wins, if there is
     * one. On more, the loader has a processor: the smallest lookahead within a point of the best
     * coverage wins.
     *
     * @param outcomes of the agent's rules and others
     * @param processors that the program will have
     * @param prices of loading
     * @return the setting
     */
    public static Proposal among(List<Outcome> outcomes, int processors, Prices prices) {
        List<Outcome> possible =
                outcomes.stream()
                        .filter(each -> each.policy().isOfAgent())
                        .sorted(Comparator.comparingInt(each -> each.policy().lookahead()))
                        .toList();
        if (processors == 1) {
            return new Proposal(NONE, "on one processor nothing is loaded ahead");
        }
        return processors <= BUSY ? bySaving(possible, prices) : byCoverage(possible);
    }

    private static Proposal bySaving(List<Outcome> possible, Prices prices) {
        Outcome best = possible.get(0);
        for (Outcome each : possible) {
            best = prices.netMicros(each) > prices.netMicros(best) ? each : best;
        }
        long net = prices.netMicros(best);
        String figures =
                prices.savedMicros()
                        + " us saved for each of "
                        + best.counts().covered()
                        + " classes in time, "
                        + prices.costMicros()
                        + " us spent on each of "
                        + best.counts().ahead()
                        + " loads, and no processor idle";
        if (net <= 0) {
            return new Proposal(
                    NONE,
                    "no lookahead saves more than it costs; the least bad is "
                            + best.policy().lookahead()
                            + ": "
                            + figures
                            + ". learn=FILE loads more precisely");
        }
        return new Proposal(option(best), "the largest saving: " + figures);
    }

    private static Proposal byCoverage(List<Outcome> possible) {
        double most = possible.stream().mapToDouble(Outcome::coverage).max().orElse(0);
        for (Outcome each : possible) {
            if (each.coverage() >= most - WORTH) {
                return new Proposal(
                        option(each),
                        "the smallest lookahead within a point of the best coverage, as the loader has a"
                                + " processor");
            }
        }
        throw new IllegalArgumentException("no outcome");
    }

    private static String option(Outcome outcome) {
        return "lookahead=" + outcome.policy().lookahead();
    }
}
