package org.thinjit.discovery;

/**
 * What is known of each class's way into the JVM. Written by discovery, by the loader, and by the
 * program's threads inside the definition generator, without locks: a lost race means a needless
 * request or a call that finds the class loaded, never a wrong class, because the class loader's own
 * lock and loaded check are the guard.
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

    private final byte[] states;
    private final boolean[] near;

    /**
     * Creates states, all {@link #UNKNOWN}.
     *
     * @param classCount classes are numbered below this
     */
    public ClassStates(int classCount) {
        states = new byte[classCount];
        near = new boolean[classCount];
    }

    /**
     * Returns a class's state.
     *
     * @param number the class
     * @return one of the constants
     */
    public byte get(int number) {
        return states[number];
    }

    /**
     * Sets a class's state.
     *
     * @param number the class
     * @param state one of the constants
     */
    public void set(int number, byte state) {
        states[number] = state;
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
        return states[number] == UNKNOWN;
    }

    /**
     * Returns whether a class has been defined.
     *
     * @param number the class
     * @return true when the program or the loader has, or is about to have, the class
     */
    public boolean isDefined(int number) {
        byte state = states[number];
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
        for (byte each : states) {
            if (each == state) {
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
        return states.length;
    }
}
