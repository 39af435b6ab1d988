package org.thinjit.micro.stress;

import jdk.internal.loader.ThinJitFlags;

/** What one thread has drained: how often each flag was reported. For one thread. */
final class Drained {
    private final int[] batch;
    private final int[] times;
    private int total;

    /**
     * Nothing drained yet.
     *
     * @param batch how many flags one drain may move, at least 64
     * @param count flags are numbered below this
     */
    Drained(int batch, int count) {
        this.batch = new int[batch];
        this.times = new int[count];
    }

    /** Drains once, as discovery's step does. */
    Drained once(ThinJitFlags flags) {
        add(flags.drain(batch));
        return this;
    }

    /** Drains until nothing is left; with no other thread at work that is the end of it. */
    Drained all(ThinJitFlags flags) {
        int count;
        do {
            count = flags.drain(batch);
            add(count);
        } while (count > 0);
        return this;
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            times[batch[i]]++;
        }
        total += count;
    }

    /** Returns how often a flag was reported. */
    int times(int flag) {
        return times[flag];
    }

    /** Returns how many reports there were of all flags. */
    int total() {
        return total;
    }
}
