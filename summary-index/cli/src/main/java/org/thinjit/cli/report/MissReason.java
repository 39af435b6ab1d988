package org.thinjit.cli.report;

import java.util.List;
import java.util.Locale;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.UnknownNameException;
import org.thinjit.cli.query.Why;

/** Says why discovery did not have a class ready when the program asked for it. */
final class MissReason {
    /** Reasons, from the log alone. */
    enum Kind {
        /** The program was there first: no walk had begun. */
        BEFORE_DISCOVERY("before discovery's first walk"),
        /** A request came to nothing. */
        GIVEN_UP("given up"),
        /** It waited in the queue. */
        STILL_QUEUED("asked for, but still in the queue"),
        /** A walk came to it afterwards. */
        SEEN_LATER("seen only afterwards"),
        /** No walk came to it. */
        NEVER_SEEN("never seen");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** In a few words. */
        String text() {
            return text;
        }
    }

    private final RunHistory history;

    MissReason(RunHistory history) {
        this.history = history;
    }

    /** Why a missed class was missed. */
    Kind kind(String name) {
        long at = history.missed().get(name);
        RunEvent skip = history.skipped().get(name);
        Long asked = history.requested().get(name);
        if (skip != null && skip.micros() <= at) {
            return Kind.GIVEN_UP;
        }
        if (asked != null) {
            return asked <= at ? Kind.STILL_QUEUED : Kind.SEEN_LATER;
        }
        return at <= history.firstWalkMicros() ? Kind.BEFORE_DISCOVERY : Kind.NEVER_SEEN;
    }

    /**
     * The same with its circumstances.
     *
     * @param name the missed class
     * @param index the program's, or null: then nothing is said about call paths
     */
    String explain(String name, IndexFile index) {
        Kind kind = kind(name);
        long at = history.missed().get(name);
        return switch (kind) {
            case GIVEN_UP -> kind.text() + ": " + history.skipped().get(name).rest();
            case STILL_QUEUED -> kind.text() + " for " + millis(at - history.requested().get(name));
            case SEEN_LATER -> kind.text() + ", by " + millis(history.requested().get(name) - at);
            case NEVER_SEEN ->
                    index == null ? kind.text() : kind.text() + ": " + path(name, at, index);
            case BEFORE_DISCOVERY -> kind.text();
        };
    }

    private String path(String name, long at, IndexFile index) {
        Why why;
        try {
            why = Why.of(index, name);
        } catch (UnknownNameException e) {
            return "not in the index";
        }
        if (why.path().isEmpty()) {
            return "no call in the index leads there (reflection, services, native code)";
        }
        List<Why.Step> steps = why.path();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Long set = history.flags().get(steps.get(i).name());
            if (set != null && set <= at) {
                int away = steps.size() - 1 - i;
                return "%d %s from the nearest method on the shortest path whose flag was set by then, %s"
                        .formatted(away, away == 1 ? "step" : "steps", steps.get(i).name());
            }
        }
        return "no method on the shortest path, which begins at %s, had set its flag by then"
                .formatted(steps.get(0).name());
    }

    /** Microseconds as milliseconds. */
    static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }
}
