package org.thinjit.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * A graph in compressed sparse row form: row {@code r} holds the entries from {@code start(r)} up to
 * {@code start(r + 1)}. Safe for use by several threads.
 */
public final class Rows {
    private final IntBuffer starts;
    private final IntBuffer entries;

    Rows(ByteBuffer starts, ByteBuffer entries) {
        this.starts = starts.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        this.entries = entries.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    /**
     * Returns the number of rows.
     *
     * @return rows
     */
    public int count() {
        return Math.max(0, starts.capacity() - 1);
    }

    /**
     * Returns the number of entries of all rows.
     *
     * @return entries
     */
    public int entryCount() {
        return entries.capacity();
    }

    /**
     * Returns a row's length.
     *
     * @param row 0 to {@link #count()} - 1
     * @return entries
     * @throws IndexOutOfBoundsException if the row does not lie in the file
     */
    public int length(int row) {
        int start = starts.get(row);
        int end = starts.get(row + 1);
        if (start < 0 || end < start || end > entries.capacity()) {
            throw new IndexOutOfBoundsException("row " + row + " from " + start + " to " + end);
        }
        return end - start;
    }

    /**
     * Copies a row, which costs one bulk read however long it is.
     *
     * @param row 0 to {@link #count()} - 1
     * @param into receives the entries from its start; at least {@link #length} long
     * @return the number of entries
     * @throws IndexOutOfBoundsException if the row does not lie in the file
     */
    public int copy(int row, int[] into) {
        int start = starts.get(row);
        int length = starts.get(row + 1) - start;
        entries.get(start, into, 0, length);
        return length;
    }

    /**
     * Returns a row.
     *
     * @param row 0 to {@link #count()} - 1
     * @return its entries, in a new array
     */
    public int[] get(int row) {
        int[] copy = new int[length(row)];
        copy(row, copy);
        return copy;
    }
}
