package org.thinjit.indexer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Announces phases and times them. For one thread. */
final class Phases {
    private final IndexListener listener;
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private String current;
    private long startedNanos;

    Phases(IndexListener listener) {
        this.listener = listener;
    }

    void start(String name, long total) {
        end();
        current = name;
        startedNanos = System.nanoTime();
        listener.phaseStarted(name, total);
    }

    Map<String, Long> end() {
        if (current != null) {
            millis.put(current, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos));
            current = null;
        }
        return millis;
    }
}
