package org.thinjit.discovery;

import java.util.Arrays;

/** A growing row of ints, reused from read to read so that a walk allocates nothing. For one thread. */
public final class IntRow {
    private int[] values = new int[64];
    private int size;

    /**
     * Returns the number of values.
     *
     * @return values
     */
    public int size() {
        return size;
    }

    /**
     * Returns a value.
     *
     * @param index 0 to {@link #size()} - 1
     * @return the value
     */
    public int get(int index) {
        return values[index];
    }

    /**
     * Replaces a value.
     *
     * @param index 0 to {@link #size()} - 1
     * @param value the new value
     */
    public void set(int index, int value) {
        values[index] = value;
    }

    /** Forgets all values. */
    public void clear() {
        size = 0;
    }

    /**
     * Appends a value.
     *
     * @param value any number
     */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /**
     * Takes the value that was added last.
     *
     * @return the value, which is no longer in the row; not when the row is empty
     */
    public int removeLast() {
        return values[--size];
    }

    /**
     * Reverses the row's end.
     *
     * @param from index of the first value that changes its place, 0 to {@link #size()}
     */
    public void reverse(int from) {
        for (int low = from, high = size - 1; low < high; low++, high--) {
            int value = values[low];
            values[low] = values[high];
            values[high] = value;
        }
    }

    /**
     * Makes room for values that a caller writes into the array itself.
     *
     * @param count how many values the row will have
     * @return the array; write the values from its start
     */
    public int[] fill(int count) {
        if (values.length < count) {
            values = new int[Math.max(count, values.length * 2)];
        }
        size = count;
        return values;
    }
}
