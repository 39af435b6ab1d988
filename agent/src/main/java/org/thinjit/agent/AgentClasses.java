package org.thinjit.agent;

import jdk.internal.misc.Unsafe;

/**
 * Defines ThinJIT's own classes, group by group, in the boot loader: those of JDK packages inside
 * {@code java.base}, the others in its unnamed module. There the JVM neither searches jars for them
 * nor verifies them. The build writes their class files one behind the other, supertypes first:
 *
 * <pre>
 *   u4 checksum                CRC-32 of what follows, checked by {@link PreMain}
 *   u4 length, class file      for each class, high byte first
 *   u4 0                       ends a group
 * </pre>
 *
 * Thread-safe.
 */
public final class AgentClasses {
    /** What a start needs; this class is its first. */
    public static final int START = 0;

    /** What the discovery thread and the loader thread need besides. */
    public static final int DISCOVERY = 1;

    /** What only some options need; rests on {@link #DISCOVERY}. */
    public static final int OPTIONS = 2;

    /** What only programs need that make class loaders, or whose launcher does. */
    public static final int LOADERS = 3;

    /** What only programs need that learn from earlier runs; without {@link #DISCOVERY} loads nothing. */
    public static final int LEARN = 4;

    /** What only programs with signed jars need. */
    public static final int SIGNED = 5;

    /** What only programs need whose class loaders define classes by themselves. */
    public static final int TRANSFORM = 6;

    /** What only JDK Flight Recorder needs; rests on {@link #OPTIONS}, and on module jdk.jfr. */
    public static final int JFR = 7;

    /** What only programs need that have named modules. */
    public static final int MODULES = 8;

    /** What only programs need that look for resources and have signed jars. */
    public static final int RESOURCES = 9;

    /** What only programs need for which the running JVM is changed while they start. */
    public static final int JVM = 10;

    /** What only JDKs need that the tests do not run on. */
    public static final int UNTESTED = 11;

    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final boolean[] DEFINED = new boolean[UNTESTED + 1];

    private static byte[] files;

    private AgentClasses() {}

    /**
     * Defines the group {@link #START}, but for this class.
     *
     * @param classFiles the checksum, then all groups, in the order of their numbers; kept
     * @throws LinkageError if a class is there already or cannot be
     */
    public static synchronized void open(byte[] classFiles) {
        files = classFiles;
        DEFINED[START] = true;
        defineFrom(CHECKSUM_BYTES + Integer.BYTES + length(CHECKSUM_BYTES));
    }

    /**
     * Defines a group, unless it is there already.
     *
     * @param group a constant of this class
     * @throws LinkageError if a class is there already or cannot be
     */
    public static synchronized void define(int group) {
        if (!DEFINED[group]) {
            DEFINED[group] = true;
            defineFrom(start(group));
        }
    }

    private static int start(int group) {
        int at = CHECKSUM_BYTES;
        for (int i = 0; i < group; i++) {
            while (length(at) > 0) {
                at += Integer.BYTES + length(at);
            }
            at += Integer.BYTES;
        }
        return at;
    }

    private static void defineFrom(int start) {
        Unsafe unsafe = Unsafe.getUnsafe();
        int at = start;
        int length;
        while ((length = length(at)) > 0) {
            unsafe.defineClass(null, files, at + Integer.BYTES, length, null, null);
            at += Integer.BYTES + length;
        }
    }

    private static int length(int at) {
        return (files[at] & 0xff) << 24
                | (files[at + 1] & 0xff) << 16
                | (files[at + 2] & 0xff) << 8
                | files[at + 3] & 0xff;
    }
}
