package org.thinjit.agent.transform;

/**
 * Keeps the transformer from working on classes that its own work makes the JVM define. One thread's
 * hold is nobody else's business. Thread-safe.
 */
final class CircularityLock {
    private final ThreadLocal<Boolean> held = new ThreadLocal<>();

    /** Takes the lock; false when the calling thread has it already. */
    boolean acquire() {
        if (held.get() != null) {
            return false;
        }
        held.set(Boolean.TRUE);
        return true;
    }

    /** Gives it back, and leaves nothing in the thread. */
    void release() {
        held.remove();
    }
}
