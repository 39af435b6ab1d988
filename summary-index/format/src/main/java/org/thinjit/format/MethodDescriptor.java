package org.thinjit.format;

/**
 * One method that has, or inherits into the call graph, a body or a declaration.
 *
 * <pre>
 *   0               4               8               12              16
 *  +---------------+---------------+---------------+---------------+
 *  | class         | member offset | flag or -1    | access| role  |
 *  +---------------+---------------+---------------+-------+-------+
 * </pre>
 *
 * The member is a name with its descriptor, {@code run()V}, in the members section: a u16 length,
 * then that many bytes of UTF-8.
 */
public final class MethodDescriptor {
    /** Offset of the number of the declaring class. */
    public static final int CLASS_OFFSET = 0;

    /** Offset of the member's place in the members section. */
    public static final int MEMBER_OFFSET = 4;

    /** Offset of the discovery flag that the method's prolog sets; -1 when it has no prolog. */
    public static final int FLAG_OFFSET = 8;

    /** Offset of the access flags of the class file (JVMS 4.6), 2 bytes. */
    public static final int ACCESS_OFFSET = 12;

    /** Offset of what its name says, 2 bytes: the ROLE constants. */
    public static final int ROLE_OFFSET = 14;

    /** A role: {@code <init>} or {@code <clinit>}. */
    public static final int ROLE_INITIALIZER = 1;

    /** A role: {@code main([Ljava/lang/String;)V}. */
    public static final int ROLE_MAIN = 2;

    /** The longest member in bytes; a longer one is cut off, it could not be called anyway. */
    public static final int MAX_MEMBER_LENGTH = 0xffff;

    /** Bytes of a record. */
    public static final int LENGTH = 16;

    private MethodDescriptor() {}
}
