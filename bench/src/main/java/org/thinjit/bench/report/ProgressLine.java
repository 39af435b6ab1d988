package org.thinjit.bench.report;

import java.io.PrintStream;

/** One line on a terminal that is written over again and again; elsewhere only what begins is said. */
public final class ProgressLine {
    private static final String BEGIN_AND_ERASE = "\r\033[K";

    private final PrintStream stream;
    private final boolean terminal;

    /**
     * @param stream where to write, usually standard error
     * @param terminal whether it is a terminal
     */
    public ProgressLine(PrintStream stream, boolean terminal) {
        this.stream = stream;
        this.terminal = terminal;
    }

    /**
     * Shows a text in place of the last one.
     *
     * @param text what goes on
     */
    public void show(String text) {
        write(BEGIN_AND_ERASE + text);
    }

    /**
     * Says on a line of its own what begins, where there is no terminal to show progress on.
     *
     * @param text what begins
     */
    public void announce(String text) {
        if (!terminal) {
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
