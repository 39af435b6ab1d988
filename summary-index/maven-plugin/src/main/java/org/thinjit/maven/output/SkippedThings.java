package org.thinjit.maven.output;

import org.apache.maven.plugin.logging.Log;
import org.thinjit.indexer.IndexListener;

/** Warns of the first things that indexing skipped, and counts the rest. For one thread. */
final class SkippedThings implements IndexListener {
    private static final int NAMED = 10;

    private final Log log;
    private int count;

    SkippedThings(Log log) {
        this.log = log;
    }

    @Override
    public void skipped(String what, String why) {
        count++;
        String line = "skipped " + what + ": " + why;
        if (count <= NAMED) {
            log.warn(line);
        } else {
            log.debug(line);
        }
    }

    /** Says how many were not named; call when indexing is over. */
    void conclude() {
        if (count > NAMED) {
            log.warn("skipped " + (count - NAMED) + " more; mvn -X names them");
        }
    }
}
