package org.thinjit.discovery;

/** Told when one of speculation's threads ends before its time. Called on that thread. */
public interface FailureListener {
    /**
     * A thread has failed; nothing more is loaded ahead.
     *
     * @param what in one line
     */
    void failed(String what);
}
