package org.thinjit.maven.output;

import org.apache.maven.plugin.logging.Log;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.container.PlainReason;

/**
 * Warns of the first things that indexing skipped, and counts the rest. Classes that are left to the
 * JVM's own search by design are no matter for a warning; the report counts them. For one thread.
 */
final class SkippedThings implements IndexListener {
    private static final int NAMED = 10;

    private final Log log;
    private int count;

    SkippedThings(Log log) {
        this.log = log;
    }

    @Override
    public void skipped(String what, String why) {
        if (PlainReason.byDesign(why)) {
            log.debug(what + ": " + why);
            return;
        }
        count++;
        String line = "skipped " + what + ": " + why;
        if (count <= NAMED) {
            log.warn(line);
        } else {
            log.debug(line);
        }
    }

    @Override
    public void cacheFailed(String why) {
        log.warn(
                "the cache cannot be used or written ("
                        + why
                        + "); the index is complete, the next one will take as long. Choose another"
                        + " folder with <cache> or -Dthinjit.cache=DIR, or 'off'");
    }

    /** Says how many were not named; call when indexing is over. */
    void conclude() {
        if (count > NAMED) {
            log.warn("skipped " + (count - NAMED) + " more; mvn -X names them");
        }
    }
}
