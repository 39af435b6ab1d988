package org.thinjit.indexer.link;

import java.util.Arrays;

/** Rows of ints in compressed sparse row form, built row by row. For one writer. */
public final class IntRows {
    private int[] starts;
    private int[] entries = new int[1024];
    private int rows;
    private int length;

    /**
     * Creates rows.
     *
     * @param expectedRows how many rows to make room for
     */
    public IntRows(int expectedRows) {
        starts = new int[expectedRows + 1];
    }

    /**
     * Appends to the row being built.
     *
     * @param entry the entry
     */
    public void add(int entry) {
        if (length == entries.length) {
            entries = Arrays.copyOf(entries, Math.addExact(length, length >> 1));
        }
        entries[length++] = entry;
    }

    /** Completes the row being built. */
    public void endRow() {
        if (++rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
        }
        starts[rows] = length;
    }

    /**
     * Returns the number of complete rows.
     *
     * @return rows
     */
    public int count() {
        return rows;
    }

    /**
     * Returns where a row starts.
     *
     * @param row a row, or their number
     * @return a position for {@link #at}
     */
    public int start(int row) {
        return starts[row];
    }

    /**
     * Returns a row's length.
     *
     * @param row the row
     * @return entries
     */
    public int length(int row) {
        return starts[row + 1] - starts[row];
    }

    /**
     * Returns an entry.
     *
     * @param position from a row's start to the next one's
     * @return the entry
     */
    public int at(int position) {
        return entries[position];
    }

    void set(int position, int entry) {
        entries[position] = entry;
    }

    /**
     * Returns the number of entries, those of the row being built included.
     *
     * @return entries
     */
    public int entryCount() {
        return length;
    }
}
