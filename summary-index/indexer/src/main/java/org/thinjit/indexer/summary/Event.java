package org.thinjit.indexer.summary;

import org.thinjit.format.BlockFrequency;

/**
 * What an instruction means for discovery, in two ints: {@code type << 8 | halvings << 5 | kind}, then
 * the member's number (0 where the kind has none). Type and member are numbers of the unit's {@link
 * SymbolTable}.
 */
public final class Event {
    /** The class is resolved. */
    public static final int RESOLVE = 0;

    /** The class is resolved and initialized: {@code new}, {@code getstatic}, {@code putstatic}. */
    public static final int INITIALIZE = 1;

    /** {@code invokestatic}. */
    public static final int STATIC = 2;

    /** {@code invokespecial}. */
    public static final int SPECIAL = 3;

    /** {@code invokevirtual}. */
    public static final int VIRTUAL = 4;

    /** {@code invokeinterface}. */
    public static final int INTERFACE = 5;

    /** A string constant that may name a class or a resource: the type, with slashes for dots. */
    public static final int TEXT = 6;

    /** The class is resolved as a constant: {@code C.class}. */
    public static final int CONSTANT = 7;

    /** Added to one of the four calls: a method handle that a lambda will run. */
    public static final int HANDLE = 8;

    /** The largest number of types that a unit can have. */
    static final int MAX_TYPES = 1 << 23;

    private static final int KIND_MASK = 0x1f;
    private static final int HALVINGS_SHIFT = 5;
    private static final int TYPE_SHIFT = 8;

    private static final int PLAIN_KIND_MASK = 7;

    private Event() {}

    /** Whether a kind has a member. */
    static boolean isCall(int kind) {
        int plain = kind & PLAIN_KIND_MASK;
        return plain >= STATIC && plain <= INTERFACE;
    }

    static int word(int kind, int type) {
        return type << TYPE_SHIFT | kind;
    }

    /** The word with its halvings replaced: 0 to {@link BlockFrequency#COLD}. */
    static int withHalvings(int word, int halvings) {
        return word & ~(BlockFrequency.COLD << HALVINGS_SHIFT) | halvings << HALVINGS_SHIFT;
    }

    /**
     * Returns the kind.
     *
     * @param word an event's first int
     * @return one of the constants above, {@link #HANDLE} possibly added
     */
    public static int kind(int word) {
        return word & KIND_MASK;
    }

    /**
     * Returns how seldom a run of the method comes by the instruction.
     *
     * @param word an event's first int
     * @return 0 to {@link BlockFrequency#COLD}
     */
    public static int halvings(int word) {
        return word >>> HALVINGS_SHIFT & BlockFrequency.COLD;
    }

    /**
     * Returns the type.
     *
     * @param word an event's first int
     * @return a number of the unit's symbol table
     */
    public static int type(int word) {
        return word >>> TYPE_SHIFT;
    }
}
