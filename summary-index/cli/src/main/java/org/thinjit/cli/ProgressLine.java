package org.thinjit.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/** One line of a terminal that is drawn over and over, and wiped at the end. */
final class ProgressLine implements ProgressBarConsumer {
    /** The terminal's width is unknown; a line that wrapped could not be drawn over. */
    private static final int COLUMNS = 79;

    private final PrintStream terminal;

    ProgressLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public int getMaxRenderedLength() {
        return COLUMNS;
    }

    @Override
    public void accept(String line) {
        terminal.print("\r" + line);
        terminal.flush();
    }

    @Override
    public void clear() {
        terminal.print("\r" + " ".repeat(COLUMNS) + "\r");
        terminal.flush();
    }

    @Override
    public void close() {
        clear();
    }
}
