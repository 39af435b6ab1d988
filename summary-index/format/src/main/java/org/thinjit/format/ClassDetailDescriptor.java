package org.thinjit.format;

/**
 * What is known of a class beyond {@link ClassDescriptor}: for discovery, for the transformer, and for
 * people.
 *
 * <pre>
 *   0               4               8               12              16
 *  +---------------+---------------+---------------+---------------+
 *  | name's place  | first method  | methods       | superclass +1 |
 *  +---------------+---------------+---------------+---------------+
 *  | plain length  | plain CRC-32  |
 *  +---------------+---------------+
 * </pre>
 */
public final class ClassDetailDescriptor {
    /** Offset of the internal name's place in the names section, for example {@code a/b/C}. */
    public static final int NAME_OFFSET = 0;

    /** Offset of the number of the class's first method. */
    public static final int FIRST_METHOD_OFFSET = 4;

    /** Offset of the number of its methods; they are consecutive. */
    public static final int METHOD_COUNT_OFFSET = 8;

    /** Offset of the superclass's number plus one; 0 when no container holds it. */
    public static final int SUPER_OFFSET = 12;

    /** Offset of the number of bytes that the container's own class file has; 0 when not packed. */
    public static final int PLAIN_LENGTH_OFFSET = 16;

    /** Offset of the CRC-32 of the container's own class file. */
    public static final int PLAIN_CRC_OFFSET = 20;

    /** Bytes of a record. */
    public static final int LENGTH = 24;

    private ClassDetailDescriptor() {}
}
