package org.thinjit.discovery;

import java.util.concurrent.locks.LockSupport;

/** The ways in which a thread can wait a little; what an idle strategy chooses from. */
interface Pauses {
    /** Waits on the processor. */
    void spin();

    /**
     * Leaves the processor.
     *
     * @param nanos for about how long
     */
    void park(long nanos);

    /** Pauses of the calling thread. */
    final class OfThisThread implements Pauses {
        @Override
        public void spin() {
            Thread.onSpinWait();
        }

        @Override
        public void park(long nanos) {
            LockSupport.parkNanos(this, nanos);
        }
    }
}
