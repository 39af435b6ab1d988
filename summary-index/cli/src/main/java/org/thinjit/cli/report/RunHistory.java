package org.thinjit.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the events add up to: when each class was first asked for, given up and missed, which walk
 * asked for it, and which methods' flags were set.
 */
final class RunHistory {
    private final Map<String, Long> requested = new HashMap<>();
    private final Map<String, RunEvent> skipped = new HashMap<>();
    private final Map<String, Long> missed = new LinkedHashMap<>();
    private final Set<String> ahead = new HashSet<>();
    private final Map<String, Long> flags = new HashMap<>();
    private final List<Walk> walks = new ArrayList<>();
    private long firstWalkMicros = Long.MAX_VALUE;

    /**
     * One walk.
     *
     * @param micros when it began
     * @param start the method whose flag, or the missed class which, began it
     * @param requests the classes that it asked for first
     */
    record Walk(long micros, String start, List<String> requests) {}

    RunHistory(List<RunEvent> events) {
        Walk walk = null;
        for (RunEvent event : events) {
            switch (event.kind()) {
                case FLAG, NUDGE -> {
                    walk = new Walk(event.micros(), event.subject(), new ArrayList<>());
                    begin(walk, event);
                }
                case REQUEST -> {
                    boolean isFirst =
                            requested.putIfAbsent(event.subject(), event.micros()) == null;
                    if (isFirst && walk != null) {
                        walk.requests().add(event.subject());
                    }
                }
                case SKIP -> skipped.putIfAbsent(event.subject(), event);
                case MISS -> missed.putIfAbsent(event.subject(), event.micros());
                case LOAD -> {
                    if (event.isAhead()) {
                        ahead.add(event.subject());
                    }
                }
                default -> {}
            }
        }
    }

    private void begin(Walk walk, RunEvent event) {
        walks.add(walk);
        firstWalkMicros = Math.min(firstWalkMicros, event.micros());
        if (event.kind() == RunEvent.Kind.FLAG) {
            flags.putIfAbsent(event.subject(), event.micros());
        }
    }

    /** When each class was first asked for, in microseconds. */
    Map<String, Long> requested() {
        return requested;
    }

    /** The first event that gave each class up. */
    Map<String, RunEvent> skipped() {
        return skipped;
    }

    /** When the program had to define each class itself, in order. */
    Map<String, Long> missed() {
        return missed;
    }

    /** The classes that discovery defined. */
    Set<String> ahead() {
        return ahead;
    }

    /** When each method's flag was first found set; methods as the log names them. */
    Map<String, Long> flags() {
        return flags;
    }

    /** All walks, in order. */
    List<Walk> walks() {
        return walks;
    }

    /** When the first walk began; {@link Long#MAX_VALUE} without one. */
    long firstWalkMicros() {
        return firstWalkMicros;
    }
}
