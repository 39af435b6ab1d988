package org.thinjit.discovery;

/**
 * A method or class number together with how seldom execution takes the step to it, in one int: the
 * number above, the halvings in the lowest three bits. 0 halvings mean every time, 1 every second
 * time, and so on; {@link #MOST_HALVINGS} and more are as good as never.
 */
public final class Weighted {
    /** The most that an entry can say. */
    public static final int MOST_HALVINGS = 7;

    private static final int SHIFT = 3;

    private Weighted() {}

    /**
     * Packs an entry.
     *
     * @param number a method's or class's number
     * @param halvings 0 or more; capped at {@link #MOST_HALVINGS}
     * @return the entry
     */
    public static int of(int number, int halvings) {
        return number << SHIFT | Math.min(halvings, MOST_HALVINGS);
    }

    /**
     * Returns how seldom one of several equally likely ways is taken.
     *
     * @param ways how many ways there are, 0 or more
     * @return the binary logarithm, rounded down; 0 for no way
     */
    public static int halvingsAmong(int ways) {
        return ways < 2 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(ways);
    }

    /**
     * Returns the number.
     *
     * @param entry an entry
     * @return a method's or class's number
     */
    public static int number(int entry) {
        return entry >>> SHIFT;
    }

    /**
     * Returns how seldom the step is taken.
     *
     * @param entry an entry
     * @return 0 to {@link #MOST_HALVINGS}
     */
    public static int halvings(int entry) {
        return entry & MOST_HALVINGS;
    }
}
