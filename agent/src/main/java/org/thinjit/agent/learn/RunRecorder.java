package org.thinjit.agent.learn;

import jdk.internal.misc.Unsafe;

/**
 * What happened in this run, in order: classes as they were defined, flags as they were drained. The
 * memory is there from the start; when it is full, later events are dropped. Thread-safe, without locks.
 */
public final class RunRecorder {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long RESERVED = UNSAFE.objectFieldOffset(RunRecorder.class, "reserved");

    private final int[] events;
    private volatile int reserved;

    /**
     * Creates an empty record.
     *
     * @param capacity how many events it takes
     */
    RunRecorder(int capacity) {
        events = new int[capacity];
    }

    /**
     * Notes that a class is being defined. Called with its loading lock held: allocates nothing.
     *
     * @param number the class
     */
    public void defined(int number) {
        put(number);
    }

    /**
     * Notes that a flag was found set.
     *
     * @param flag its number
     */
    public void flag(int flag) {
        put(~flag);
    }

    private void put(int event) {
        if (reserved < events.length) {
            int at = UNSAFE.getAndAddInt(this, RESERVED, 1);
            if (at < events.length) {
                events[at] = event;
            }
        }
    }

    /** How many events were noted. */
    int count() {
        return Math.min(reserved, events.length);
    }

    /** The events; one that is being noted just now may still be 0. */
    int[] events() {
        return events;
    }
}
