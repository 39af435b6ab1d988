package org.thinjit.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What came of one walk.
 *
 * @param micros when it began
 * @param start what began it
 * @param requested how many classes it was the first to ask for
 * @param ahead how many of them discovery defined
 * @param unused how many of those a plain run does not load; all of them where that is not known
 */
record WalkWaste(long micros, String start, int requested, int ahead, int unused) {

    /**
     * Judges all walks.
     *
     * @param history the run's
     * @param plain what a plain run loads, or null if that is not known
     * @return the most wasteful first, those without waste left out
     */
    static List<WalkWaste> of(RunHistory history, Set<String> plain) {
        return history.walks().stream()
                .map(walk -> of(walk, history.ahead(), plain))
                .filter(walk -> walk.unused() > 0)
                .sorted(
                        Comparator.comparingInt(WalkWaste::unused)
                                .reversed()
                                .thenComparingLong(WalkWaste::micros))
                .toList();
    }

    private static WalkWaste of(RunHistory.Walk walk, Set<String> ahead, Set<String> plain) {
        int loaded = 0;
        int unused = 0;
        for (String name : walk.requests()) {
            if (ahead.contains(name)) {
                loaded++;
                unused += plain != null && plain.contains(name) ? 0 : 1;
            }
        }
        return new WalkWaste(walk.micros(), walk.start(), walk.requests().size(), loaded, unused);
    }
}
