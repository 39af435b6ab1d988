package org.thinjit.format;

/**
 * One class that a method makes the JVM resolve, a u32.
 *
 * <pre>
 *   31                       3   2        0
 *  +--------------------------+------------+
 *  | the class's number       | halvings   |
 *  +--------------------------+------------+
 * </pre>
 *
 * The halvings are those of {@link BlockFrequency}.
 */
public final class ResolveDescriptor {
    private static final int CLASS_SHIFT = 3;

    /** The largest class number that an entry can hold. */
    public static final int MAX_CLASS = -1 >>> CLASS_SHIFT;

    private ResolveDescriptor() {}

    /**
     * Packs an entry.
     *
     * @param number the class's number, 0 to {@link #MAX_CLASS}
     * @param halvings how seldom a run of the method resolves it, see {@link BlockFrequency}
     * @return the entry
     */
    public static int resolve(int number, int halvings) {
        return number << CLASS_SHIFT | halvings;
    }

    /**
     * Returns the class.
     *
     * @param entry an entry
     * @return the class's number
     */
    public static int number(int entry) {
        return entry >>> CLASS_SHIFT;
    }

    /**
     * Returns how seldom a run of the method resolves the class.
     *
     * @param entry an entry
     * @return 0 to {@link BlockFrequency#COLD}
     */
    public static int halvings(int entry) {
        return entry & BlockFrequency.COLD;
    }
}
