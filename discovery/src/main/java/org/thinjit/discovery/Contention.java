package org.thinjit.discovery;

/** Whether others want the processors that loading ahead takes, and what the loader does about it. */
@FunctionalInterface
public interface Contention {
    /** Never gives way. Not a lambda: those cost milliseconds at the start. */
    Contention IGNORED =
            new Contention() {
                @Override
                public void giveWay() {}
            };

    /**
     * Called by the loader's thread after each batch. Pauses it while the program's threads and the
     * JIT compilers have a use for all processors; returns in any case after a while.
     */
    void giveWay();
}
