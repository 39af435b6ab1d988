package org.thinjit.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The agent's log: lines on stderr that begin with {@code [thinjit]}. Thread-safe. Messages are
 * built by the caller; on the program's threads nothing is logged but a fallback, once.
 *
 * <p>Keeps the times of the start's steps, too: a class of their own would cost more than they do.
 */
public final class AgentLog {
    /** Only what stops the program or makes a report fail. */
    public static final int ERROR = 0;

    /** Also each fallback to the plain path. */
    public static final int WARN = 1;

    /** Also what was installed, and what was left alone. */
    public static final int INFO = 2;

    /** Also each further damage of index or pack, after the first. */
    public static final int DEBUG = 3;

    /** Step of the start: {@code java.base} is open. */
    public static final int OPENED = 0;

    /** Step of the start: ThinJIT's classes are read from the agent's jar. */
    public static final int READ = 1;

    /** Step of the start: they are defined. */
    public static final int DEFINED = 2;

    /** Step of the start: the options are parsed. */
    public static final int PARSED = 3;

    /** Step of the start: the classes are defined that only some options need. */
    public static final int EXTENDED = 4;

    /** Step of the start: the index is found. */
    public static final int FOUND = 5;

    /** Step of the start: index and pack are open. */
    public static final int INDEXED = 6;

    /** Step of the start: they are those of this program. */
    public static final int CHECKED = 7;

    /** Step of the start: the class loader asks ThinJIT. */
    public static final int HOOKED = 8;

    /** Step of the start: what only some options need is installed. */
    public static final int INSTALLED = 9;

    /** Step of the start: discovery is started. */
    public static final int STARTED = 10;

    /**
     * When each step ended, in nanoseconds; 0 when it did not. Always kept: what costs is to tell, at
     * exit, when statistics are asked for.
     */
    private static final long[] STEP_NANOS = new long[STARTED + 1];

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
     * Notes that a step of the start ends now. Called by the thread that starts ThinJIT.
     *
     * @param step one of the constants
     */
    public static void passed(int step) {
        STEP_NANOS[step] = System.nanoTime();
    }

    /**
     * Notes when a step of the start ended.
     *
     * @param step one of the constants
     * @param nanos {@link System#nanoTime} of then
     */
    public static void passed(int step, long nanos) {
        STEP_NANOS[step] = nanos;
    }

    /**
     * Returns when the steps of the start ended.
     *
     * @return a copy, by the steps' constants; 0 for one that did not end
     */
    public static long[] stepNanos() {
        return STEP_NANOS.clone();
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
