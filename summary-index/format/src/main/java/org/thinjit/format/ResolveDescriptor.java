package org.thinjit.format;

/**
 * One class that running a method loads, a u32.
 *
 * <pre>
 *   31                       7   6        4   3        0
 *  +--------------------------+------------+------------+
 *  | the class's number       | halvings   | kind       |
 *  +--------------------------+------------+------------+
 * </pre>
 *
 * The halvings are those of {@link BlockFrequency}.
 */
public final class ResolveDescriptor {
    /** The method's code resolves the class. */
    public static final int CODE = 0;

    /** A string constant names the class. */
    public static final int STRING = 5;

    /** A provider, by {@code META-INF/services}, of a service that the method names. */
    public static final int SERVICE = 6;

    /** Another resource lists the class under what the method names. */
    public static final int RESOURCE = 7;

    /** An annotation, or a part of one, of a class that the method has reflected on. */
    public static final int ANNOTATION = 8;

    /** In a field's or method's type of a class that the method has reflected on. */
    public static final int SIGNATURE = 9;

    private static final int KIND_MASK = 0xf;
    private static final int WEIGHTED_SHIFT = 4;
    private static final int CLASS_SHIFT = 7;

    /** The largest class number that an entry can hold. */
    public static final int MAX_CLASS = -1 >>> CLASS_SHIFT;

    private ResolveDescriptor() {}

    /**
     * Packs an entry.
     *
     * @param kind one of the kinds above
     * @param number the class's number, 0 to {@link #MAX_CLASS}
     * @param halvings how seldom a run of the method resolves it, see {@link BlockFrequency}
     * @return the entry
     */
    public static int resolve(int kind, int number, int halvings) {
        return number << CLASS_SHIFT | halvings << WEIGHTED_SHIFT | kind;
    }

    /**
     * Returns the kind.
     *
     * @param entry an entry
     * @return one of the kinds above
     */
    public static int kind(int entry) {
        return entry & KIND_MASK;
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
        return entry >>> WEIGHTED_SHIFT & BlockFrequency.COLD;
    }

    /**
     * Returns what the walk needs of an entry.
     *
     * @param entry an entry
     * @return the class's number, and in the 3 low bits the halvings
     */
    public static int weighted(int entry) {
        return entry >>> WEIGHTED_SHIFT;
    }
}
