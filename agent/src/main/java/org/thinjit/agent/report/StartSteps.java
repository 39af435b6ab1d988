package org.thinjit.agent.report;

import org.thinjit.agent.AgentLog;

/**
 * How long each step of the start took, from the times at which they ended. A step begins where the
 * one before it ended, whatever their order was; one that did not end between start and end took no
 * time. The first and the last one's lengths add up, with the others', to that of {@code premain}.
 */
final class StartSteps {
    private static final int NANOS_A_MICRO = 1000;

    /** By the constants of {@link AgentLog}. */
    private static final String[] NAMES = {
        "openJavaBase",
        "readClasses",
        "defineClasses",
        "parseOptions",
        "defineMoreClasses",
        "findIndex",
        "openIndex",
        "checkContainers",
        "install",
        "installMore",
        "startDiscovery",
    };

    /** What follows the last step. */
    private static final String REST = "rest";

    private final long start;
    private final long[] ends;
    private final long end;

    /**
     * Creates the steps; all times are by {@link System#nanoTime}.
     *
     * @param start when the first step began
     * @param ends when each ended, by the constants of {@link AgentLog}
     * @param end when the start ended
     */
    StartSteps(long start, long[] ends, long end) {
        this.start = start;
        this.ends = ends;
        this.end = end;
    }

    /** The length of all, in microseconds. */
    long micros() {
        return (end - start) / NANOS_A_MICRO;
    }

    /** The length of each, in microseconds. */
    JsonObject toJson() {
        JsonObject json = new JsonObject();
        for (int step = 0; step < NAMES.length; step++) {
            json.put(NAMES[step], nanosBefore(ends[step]) / NANOS_A_MICRO);
        }
        return json.put(REST, nanosBefore(end) / NANOS_A_MICRO);
    }

    /** From the last end before a moment to the moment; differences only, as nanoTime may overflow. */
    private long nanosBefore(long moment) {
        if (moment - start < 0 || end - moment < 0) {
            return 0;
        }
        long shortest = moment - start;
        for (long other : ends) {
            long distance = moment - other;
            if (distance > 0 && other - start >= 0 && distance < shortest) {
                shortest = distance;
            }
        }
        return shortest;
    }
}
