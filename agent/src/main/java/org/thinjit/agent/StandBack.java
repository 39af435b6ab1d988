package org.thinjit.agent;

/** ThinJIT cannot or should not serve this program, which then runs plain. */
public final class StandBack extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception, without a stack trace: it is an outcome, not a defect.
     *
     * @param message what is wrong, with which file, and what to do, in one line
     */
    public StandBack(String message) {
        super(message, null, false, false);
    }
}
