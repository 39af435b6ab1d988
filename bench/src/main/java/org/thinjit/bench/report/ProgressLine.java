package org.thinjit.bench.report;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that is written over again and again; elsewhere what begins is said, and every
 * five minutes what goes on, so that a log of hours shows whether it does.
 */
public final class ProgressLine {
    private static final String BEGIN_AND_ERASE = "\r\033[K";
    private static final long SILENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final PrintStream stream;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private long said;

    /**
     * @param stream where to write, usually standard error
     * @param terminal whether it is a terminal
     * @param nanoClock a clock that counts nanoseconds
     */
    public ProgressLine(PrintStream stream, boolean terminal, LongSupplier nanoClock) {
        this.stream = stream;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
        this.said = nanoClock.getAsLong();
    }

    /**
     * Shows a text in place of the last one.
     *
     * @param text what goes on
     */
    public void show(String text) {
        write(BEGIN_AND_ERASE + text);
        if (nanoClock.getAsLong() - said >= SILENCE_NANOS) {
            announce(text);
        }
    }

    /**
     * Says on a line of its own what begins, where there is no terminal to show progress on.
     *
     * @param text what begins
     */
    public void announce(String text) {
        if (!terminal) {
            said = nanoClock.getAsLong();
            stream.println(text);
            stream.flush();
        }
    }

    /** Removes the line, so that other output can follow. */
    public void clear() {
        write(BEGIN_AND_ERASE);
    }

    private void write(String text) {
        if (terminal) {
            stream.print(text);
            stream.flush();
        }
    }
}
