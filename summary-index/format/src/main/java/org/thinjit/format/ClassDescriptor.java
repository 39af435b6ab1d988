package org.thinjit.format;

/**
 * What looking a class up takes. Of classes that several containers hold, only the first in search order
 * has a record. The rest is in {@link ClassDetailDescriptor}.
 *
 * <pre>
 *   0               4       6       8               12              16
 *  +---------------+-------+-------+---------------+---------------+
 *  | name's hash   | flags | n len | container     | pack place / 8|
 *  +---------------+-------+-------+---------------+---------------+
 *  | packed length | packed CRC-32 | signer set +1 |
 *  +---------------+---------------+---------------+
 * </pre>
 */
public final class ClassDescriptor {
    /** Offset of {@link String#hashCode} of the name of its resource, {@code a/b/C.class}. */
    public static final int HASH_OFFSET = 0;

    /** Offset of the flags, 2 bytes, see the constants below. */
    public static final int FLAGS_OFFSET = 4;

    /** Offset of the number of bytes of its name, 2 bytes: a jar's entry cannot have a longer name. */
    public static final int NAME_LENGTH_OFFSET = 6;

    /** Offset of the container's number. */
    public static final int CONTAINER_OFFSET = 8;

    /** Offset of the place of the class's bytes in the pack, counted in {@link PackDescriptor#ALIGNMENT}. */
    public static final int PACK_OFFSET = 12;

    /** Offset of the number of packed bytes; 0 when the class is not packed. */
    public static final int PACK_LENGTH_OFFSET = 16;

    /** Offset of the CRC-32 of the packed bytes. */
    public static final int PACK_CRC_OFFSET = 20;

    /** Offset of the number of the class's signer set plus one; 0 when nobody signed it. */
    public static final int SIGNERS_OFFSET = 24;

    /** Bytes of a record. */
    public static final int LENGTH = 28;

    /** The name is UTF-8 because a character lies beyond ISO 8859-1; else it is ISO 8859-1. */
    public static final int WIDE_NAME = 1;

    /** Not served from the pack: the loader's own search finds and defines it. */
    public static final int PLAIN = 2;

    /** At least one method carries a prolog. */
    public static final int WOVEN = 4;

    /** An interface. */
    public static final int INTERFACE = 8;

    /** Never loaded ahead: its bytes could not be understood when indexed. */
    public static final int OPAQUE = 16;

    /**
     * Its container, a nested one, has an entry for the package's folder as well: what Spring Boot's
     * launcher wants to see before it defines the package by the container's manifest.
     */
    public static final int PACKAGED = 32;

    /** The name is, or may be, in a later container too. */
    public static final int REPEATED = 64;

    /**
     * Never loaded ahead: loading or linking it defines a class of a package whose classes have
     * different signers, and there the JVM takes the first one's.
     */
    public static final int MIXED = 128;

    /** Where the two bits begin that say how to link the class: see the PROBE constants. */
    public static final int PROBE_SHIFT = 8;

    /**
     * Its jar has multi-release variants of it: the record is of the one that the container's range of
     * releases takes, and holds on those only.
     */
    public static final int VARIED = 1024;

    /** Link by asking for the declared public fields. */
    public static final int PROBE_FIELDS = 0;

    /** Link by asking for the declared public methods. */
    public static final int PROBE_METHODS = 1;

    /** Link by asking for the declared public constructors. */
    public static final int PROBE_CONSTRUCTORS = 2;

    private ClassDescriptor() {}
}
