package org.thinjit.micro.stress;

import java.util.concurrent.ConcurrentLinkedQueue;
import jdk.internal.loader.ThinJitFlags;

/**
 * Cleared flags to use again: their memory is never freed, and jcstress makes a state for each of
 * millions of runs. Thread-safe.
 */
final class FlagsPool {
    private final ConcurrentLinkedQueue<ThinJitFlags> cleared = new ConcurrentLinkedQueue<>();
    private final int count;

    FlagsPool(int count) {
        this.count = count;
    }

    /** Returns flags of which none is set. */
    ThinJitFlags take() {
        ThinJitFlags flags = cleared.poll();
        return flags == null ? new ThinJitFlags(count) : flags;
    }

    /** Takes back flags that were drained to the last. */
    void giveBack(ThinJitFlags flags) {
        cleared.add(flags);
    }
}
