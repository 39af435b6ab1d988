package org.thinjit.format;

/**
 * A graph in compressed sparse row form: row {@code r} holds the entries from {@code start(r)} up to
 * {@code start(r + 1)}. Safe for use by several threads.
 */
public final class Rows {
    private final SectionMemory starts;
    private final SectionMemory entries;

    Rows(SectionMemory starts, SectionMemory entries) {
        this.starts = starts;
        this.entries = entries;
    }

    /**
     * Returns the number of rows.
     *
     * @return rows
     */
    public int count() {
        return Math.max(0, starts.length() / Integer.BYTES - 1);
    }

    /**
     * Returns the number of entries of all rows.
     *
     * @return entries
     */
    public int entryCount() {
        return entries.length() / Integer.BYTES;
    }

    /**
     * Returns a row's length.
     *
     * @param row 0 to {@link #count()} - 1
     * @return entries
     * @throws IndexOutOfBoundsException if the row does not lie in the file
     */
    public int length(int row) {
        return length(start(row), start(row + 1));
    }

    private int length(int start, int end) {
        if (start < 0 || end < start || end > entryCount()) {
            throw new IndexOutOfBoundsException("a row from " + start + " to " + end);
        }
        return end - start;
    }

    /**
     * Copies a row. Most have a few entries, so that a loop is cheaper than a bulk read, to run and to
     * compile.
     *
     * @param row 0 to {@link #count()} - 1
     * @param into receives the entries from its start; at least {@link #length} long
     * @return the number of entries
     * @throws IndexOutOfBoundsException if the row does not lie in the file
     */
    public int copy(int row, int[] into) {
        int start = start(row);
        int length = length(start, start(row + 1));
        for (int i = 0; i < length; i++) {
            into[i] = entries.getInt((start + i) * Integer.BYTES);
        }
        return length;
    }

    /** Compared as a number of entries: as bytes, a row that an index makes up may wrap around. */
    private int start(int row) {
        if (row < 0 || row > count()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + count());
        }
        return starts.getInt(row * Integer.BYTES);
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
