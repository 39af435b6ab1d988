package org.thinjit.discovery;

/**
 * What is known of each class's way into the JVM. Written by discovery, by the loader, and by the
 * program's threads inside the definition generator, without locks.
 *
 * <p>Each kind of writer has a byte of its own for each class, so that no store eats another thread's,
 * and what is read is the strongest of them:
 *
 * <pre>
 *   byte  writer                   holds
 *   0     queue, recorded loads    REQUESTED, or nothing again
 *   1     the loader thread        AHEAD, FAILED, EXCLUDED
 *   2     the program: asked       IN_FLIGHT
 *   3     the program: defined     BY_PROGRAM
 *
 *   UNKNOWN &lt; REQUESTED &lt; AHEAD &lt; IN_FLIGHT &lt; FAILED, EXCLUDED &lt; BY_PROGRAM
 * </pre>
 *
 * A miss stays a miss, whoever else writes meanwhile. A lost race means a needless request or a call
 * that finds the class loaded, never a wrong class: the class loader's own lock and loaded check are the
 * guard.
 */
public final class ClassStates {
    /** Nobody has asked. */
    public static final byte UNKNOWN = 0;

    /** Waits in the load queue. */
    public static final byte REQUESTED = 1;

    /** The loader thread has defined it, before the program asked. */
    public static final byte AHEAD = 2;

    /** A thread of the program has defined it: a miss. */
    public static final byte BY_PROGRAM = 3;

    /** The loader thread was defining it when the program asked. */
    public static final byte IN_FLIGHT = 4;

    /** Loading ahead failed; the program will see what a plain run sees. */
    public static final byte FAILED = 5;

    /** Never loaded ahead: excluded by the user, or opaque. */
    public static final byte EXCLUDED = 6;

    private static final int WRITERS_SHIFT = 2;
    private static final int QUEUE = 0;
    private static final int LOADER = 1;
    private static final int ASKED = 2;
    private static final int DEFINED = 3;

    private final byte[] states;
    private final boolean[] near;

    /**
     * Creates states, all {@link #UNKNOWN}.
     *
     * @param classCount classes are numbered below this
     */
    public ClassStates(int classCount) {
        states = new byte[classCount << WRITERS_SHIFT];
        near = new boolean[classCount];
    }

    /**
     * Returns a class's state.
     *
     * @param number the class
     * @return one of the constants
     */
    public byte get(int number) {
        int at = number << WRITERS_SHIFT;
        byte byLoader = states[at + LOADER];
        if (states[at + DEFINED] != UNKNOWN) {
            return BY_PROGRAM;
        }
        if (byLoader > AHEAD) {
            return byLoader;
        }
        if (states[at + ASKED] != UNKNOWN) {
            return IN_FLIGHT;
        }
        return byLoader != UNKNOWN ? byLoader : states[at + QUEUE];
    }

    /**
     * Notes what a thread has done with a class. What is stronger stays.
     *
     * @param number the class
     * @param state one of the constants; {@link #UNKNOWN} takes a request back, and no more than that.
     *     AHEAD, FAILED and EXCLUDED are for the loader thread
     */
    public void set(int number, byte state) {
        states[(number << WRITERS_SHIFT) + writerOf(state)] = state;
    }

    private static int writerOf(byte state) {
        switch (state) {
            case UNKNOWN:
            case REQUESTED:
                return QUEUE;
            case BY_PROGRAM:
                return DEFINED;
            case IN_FLIGHT:
                return ASKED;
            default:
                return LOADER;
        }
    }

    /**
     * Notes that execution is about to resolve a class, so that linking it ahead is worth its cost.
     *
     * @param number the class
     */
    public void markNear(int number) {
        near[number] = true;
    }

    /**
     * Returns whether execution is, or was, about to resolve a class.
     *
     * @param number the class
     * @return true after {@link #markNear}
     */
    public boolean isNear(int number) {
        return near[number];
    }

    /**
     * Returns whether a class is worth requesting.
     *
     * @param number the class
     * @return true when nobody has asked for it yet
     */
    public boolean isNew(int number) {
        return get(number) == UNKNOWN;
    }

    /**
     * Returns whether a class has been defined.
     *
     * @param number the class
     * @return true when the program or the loader has, or is about to have, the class
     */
    public boolean isDefined(int number) {
        byte state = get(number);
        return state == AHEAD || state == BY_PROGRAM || state == IN_FLIGHT;
    }

    /**
     * Counts classes.
     *
     * @param state one of the constants
     * @return how many classes are in that state now
     */
    public int count(byte state) {
        int count = 0;
        for (int number = 0; number < near.length; number++) {
            if (get(number) == state) {
                count++;
            }
        }
        return count;
    }

    /**
     * Returns the number of classes.
     *
     * @return classes
     */
    public int size() {
        return near.length;
    }
}
