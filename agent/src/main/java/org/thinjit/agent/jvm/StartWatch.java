package org.thinjit.agent.jvm;

/**
 * Decides when a start is over: when hardly any classes are loaded any more. Knows no clock and no thread; one
 * thread at a time.
 */
final class StartWatch {
    static final long SECOND = 1_000_000_000L;

    /** A start may wait for a database, or a page of a disk, for that long. */
    private static final long QUIET = 2 * SECOND;

    /** Fewer classes than these in that time: the program does something else than to start. */
    private static final int FEW_CLASSES = 16;

    /** Other agents may take their time before main; where main is not recognized, this has to do. */
    private static final long LONGEST_WAY_TO_MAIN = 5 * SECOND;

    /** A program that loads classes for longer does so for reasons of its own. */
    private static final long LONGEST = 30 * SECOND;

    private final long begin;
    private long mark;
    private int marked;

    /**
     * Begins to watch.
     *
     * @param now {@link System#nanoTime}
     */
    StartWatch(long now) {
        begin = now;
        mark = now;
    }

    /**
     * Looks.
     *
     * @param now {@link System#nanoTime}
     * @param mainReached whether the program has begun
     * @param definitions how many classes were defined so far
     * @return whether the start is over
     */
    boolean isOver(long now, boolean mainReached, int definitions) {
        boolean before = !mainReached && now - begin < LONGEST_WAY_TO_MAIN;
        if (before || definitions - marked >= FEW_CLASSES) {
            mark = now;
            marked = definitions;
        }
        return now - mark >= QUIET || now - begin >= LONGEST;
    }
}
