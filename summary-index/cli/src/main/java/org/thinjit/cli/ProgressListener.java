package org.thinjit.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.thinjit.indexer.IndexListener;

/** Draws a bar for the current phase on a terminal, and passes everything on. For one thread. */
final class ProgressListener implements IndexListener, AutoCloseable {
    private static final int INTERVAL_MILLIS = 100;

    private final IndexListener next;
    private final ProgressBarConsumer terminal;
    private ProgressBar bar;

    ProgressListener(IndexListener next, ProgressBarConsumer terminal) {
        this.next = next;
        this.terminal = terminal;
    }

    @Override
    public void phaseStarted(String name, long total) {
        close();
        // Without a known total the bar only shows that something goes on.
        bar =
                new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(total > 0 ? total : -1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(INTERVAL_MILLIS)
                        .setConsumer(terminal)
                        .build();
        next.phaseStarted(name, total);
    }

    @Override
    public void advanced(long units) {
        if (bar != null) {
            bar.stepBy(units);
        }
        next.advanced(units);
    }

    @Override
    public void skipped(String what, String why) {
        next.skipped(what, why);
    }

    @Override
    public void cacheFailed(String why) {
        next.cacheFailed(why);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
