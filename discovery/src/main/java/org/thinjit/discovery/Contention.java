package org.thinjit.discovery;

/** Whether the program's threads and the JIT compilers compete for the processors just now. */
@FunctionalInterface
public interface Contention {
    /** Never stands back. Not a lambda: those cost milliseconds at the start. */
    Contention IGNORED =
            new Contention() {
                @Override
                public boolean high() {
                    return false;
                }
            };

    /**
     * Looks, on the thread that loads ahead.
     *
     * @return true when a class that is loaded in vain would cost the program time
     */
    boolean high();
}
