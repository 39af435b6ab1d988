package org.thinjit.bench.process;

/** The bench cannot go on; the message tells a person what was wrong and what to do about it. */
public final class BenchException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what was wrong, with which file or command, and what to do
     */
    public BenchException(String message) {
        super(message);
    }

    /**
     * @param message what was wrong, with which file or command, and what to do
     * @param cause what the platform said
     */
    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
