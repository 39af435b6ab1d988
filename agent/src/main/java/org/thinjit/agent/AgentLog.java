package org.thinjit.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The agent's log: lines on stderr that begin with {@code [thinjit]}. Thread-safe. Messages are
 * built by the caller; on the program's threads nothing is logged but a fallback, once.
 */
public final class AgentLog {
    /** Only what stops the program or makes a report fail. */
    public static final int ERROR = 0;

    /** Also each fallback to the plain path. */
    public static final int WARN = 1;

    /** Also what was installed, and a line at exit. */
    public static final int INFO = 2;

    /** Also details of discovery. */
    public static final int DEBUG = 3;

    /**
     * Not {@code System.err}, which the program may have replaced by code of its own: a line may be
     * written with a class's loading lock held.
     */
    private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);

    private final int level;

    /**
     * Creates a log.
     *
     * @param level one of the constants
     */
    public AgentLog(int level) {
        this.level = level;
    }

    /**
     * Writes a line if the level allows.
     *
     * @param atLevel the line's level
     * @param message one line
     */
    public void line(int atLevel, String message) {
        if (atLevel <= level) {
            byte[] bytes = ("[thinjit] " + message + System.lineSeparator()).getBytes();
            try {
                STDERR.write(bytes);
            } catch (IOException e) {
                // There is no better place to say that stderr is closed.
            }
        }
    }

    /**
     * Returns whether lines of a level are written.
     *
     * @param atLevel one of the constants
     * @return true when they are
     */
    public boolean writes(int atLevel) {
        return atLevel <= level;
    }
}
