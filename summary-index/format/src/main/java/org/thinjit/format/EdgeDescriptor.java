package org.thinjit.format;

/**
 * One call edge, a u32.
 *
 * <pre>
 *   31                                            7   6      4   3    0
 *  +-----------------------------------------------+----------+------+
 *  | target: a method's or a dispatch set's number | halvings | kind |
 *  +-----------------------------------------------+----------+------+
 * </pre>
 *
 * The halvings are those of {@link BlockFrequency}.
 */
public final class EdgeDescriptor {
    /** A call with one target: static, special, constructor, or virtual that cannot be overridden. */
    public static final int DIRECT = 0;

    /** A virtual or interface call; the target is a dispatch set. */
    public static final int VIRTUAL = 1;

    /** From a lambda or method reference to the method that it will run. */
    public static final int LAMBDA = 2;

    /** From an instruction that initializes a class to the class's static initializer. */
    public static final int INITIALIZER = 3;

    /** To a method that code outside the index calls on an object that the caller hands to it. */
    public static final int CALLBACK = 4;

    /** To a constructor or initializer of a provider that a service loader makes. */
    public static final int SERVICE = 6;

    private static final int KIND_MASK = 0xf;
    private static final int HALVINGS_SHIFT = 4;
    private static final int TARGET_SHIFT = 7;

    /** The largest target number that an edge can hold. */
    public static final int MAX_TARGET = -1 >>> TARGET_SHIFT;

    private EdgeDescriptor() {}

    /**
     * Packs an edge.
     *
     * @param kind one of the kinds above
     * @param halvings how seldom a run of the caller makes the call, see {@link BlockFrequency}
     * @param target a method's number, or a dispatch set's for {@link #VIRTUAL}; 0 to {@link
     *     #MAX_TARGET}
     * @return the edge's number
     */
    public static int edge(int kind, int halvings, int target) {
        return target << TARGET_SHIFT | halvings << HALVINGS_SHIFT | kind;
    }

    /**
     * Returns the kind.
     *
     * @param edge an edge's number
     * @return one of the kinds above
     */
    public static int kind(int edge) {
        return edge & KIND_MASK;
    }

    /**
     * Returns whether the call follows from what the code passes on, and may be made or not.
     *
     * @param edge an edge's number
     * @return true for the kinds from {@link #CALLBACK} on
     */
    public static boolean guessed(int edge) {
        return kind(edge) >= CALLBACK;
    }

    /**
     * Returns how seldom a run of the caller makes the call.
     *
     * @param edge an edge's number
     * @return 0 to {@link BlockFrequency#COLD}
     */
    public static int halvings(int edge) {
        return edge >>> HALVINGS_SHIFT & BlockFrequency.COLD;
    }

    /**
     * Returns whether the call is on a cold path.
     *
     * @param edge an edge's number
     * @return true for a call that leads only to a throw, or lies in a handler
     */
    public static boolean cold(int edge) {
        return halvings(edge) == BlockFrequency.COLD;
    }

    /**
     * Returns the target.
     *
     * @param edge an edge's number
     * @return a method's number, or a dispatch set's when the kind is {@link #VIRTUAL}
     */
    public static int target(int edge) {
        return edge >>> TARGET_SHIFT;
    }
}
