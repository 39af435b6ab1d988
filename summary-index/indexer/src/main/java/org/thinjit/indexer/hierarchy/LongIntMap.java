package org.thinjit.indexer.hierarchy;

import java.util.Arrays;

/** A map from pairs of non-negative ints to ints, by open addressing. For one writer. */
public final class LongIntMap {
    /** What {@link #get} returns for an absent key; not a value to put. */
    public static final int ABSENT = Integer.MIN_VALUE;

    private long[] keys;
    private int[] values;
    private int size;

    /**
     * Creates a map.
     *
     * @param expected how many entries to make room for
     */
    public LongIntMap(int expected) {
        allocate(Integer.highestOneBit(Math.max(8, expected)) * 4);
    }

    private void allocate(int slots) {
        keys = new long[slots];
        values = new int[slots];
        Arrays.fill(values, ABSENT);
    }

    /**
     * Looks a pair up.
     *
     * @param high the pair's first number
     * @param low the pair's second number
     * @return the value or {@link #ABSENT}
     */
    public int get(int high, int low) {
        return values[slot(key(high, low))];
    }

    /**
     * Puts a value.
     *
     * @param high the pair's first number
     * @param low the pair's second number
     * @param value anything but {@link #ABSENT}
     */
    public void put(int high, int low, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        long key = key(high, low);
        int slot = slot(key);
        if (values[slot] == ABSENT) {
            size++;
            keys[slot] = key;
        }
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        allocate(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static long key(int high, int low) {
        return (long) high << 32 | low;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & keys.length - 1;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
