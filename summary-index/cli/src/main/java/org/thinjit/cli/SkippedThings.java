package org.thinjit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.container.PlainReason;

/**
 * Collects what indexing skipped or could not do, and warns of the first few. Classes that are left to
 * the JVM's own search by design are no matter for a warning; the report counts them. For one thread.
 */
final class SkippedThings implements IndexListener {
    private static final int NAMED = 10;

    private final List<String> first = new ArrayList<>();
    private int count;
    private String cacheProblem;

    @Override
    public void skipped(String what, String why) {
        if (PlainReason.byDesign(why)) {
            return;
        }
        count++;
        if (first.size() < NAMED) {
            first.add(what + ": " + why);
        }
    }

    @Override
    public void cacheFailed(String why) {
        cacheProblem = why;
    }

    int count() {
        return count;
    }

    void warn(PrintWriter err) {
        first.forEach(each -> err.println("warning: skipped " + each));
        if (count > first.size()) {
            err.println("warning: skipped " + (count - first.size()) + " more");
        }
        if (cacheProblem != null) {
            err.println(
                    "warning: the cache cannot be written ("
                            + cacheProblem
                            + "); the index is complete, the next one will take as long. Choose"
                            + " another folder with --cache DIR, or --no-cache");
        }
        err.flush();
    }
}
