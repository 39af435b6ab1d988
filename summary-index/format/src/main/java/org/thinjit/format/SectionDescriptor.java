package org.thinjit.format;

/**
 * One record of the section table, and the kinds of section. Sections start at multiples of 8 and lie in
 * the order of their kinds, which is that of need: class lookup, before main; the graph and what belongs
 * to it, beside main; what only people read.
 *
 * <pre>
 *   0                               8
 *  +-------------------------------+-------------------------------+
 *  | offset in the file            | length in bytes               |
 *  +---------------+---------------+-------------------------------+
 *  | CRC-32        | kind          |
 *  +---------------+---------------+
 * </pre>
 */
public final class SectionDescriptor {
    /** Offset of the section's place in the file, 8 bytes. */
    public static final int OFFSET_OFFSET = 0;

    /** Offset of the section's length in bytes, 8 bytes. */
    public static final int LENGTH_OFFSET = 8;

    /** Offset of the CRC-32 of the section's bytes. */
    public static final int CRC_OFFSET = 16;

    /** Offset of the kind. */
    public static final int KIND_OFFSET = 20;

    /** Bytes of a record. */
    public static final int LENGTH = 24;

    /** Facts for people: UTF-8 lines of {@code key=value}. */
    public static final int META = 1;

    /** A profile of earlier runs, or nothing; not part of the index's id. */
    public static final int PROFILE = 2;

    /** {@link ContainerDescriptor} records in search order. */
    public static final int CONTAINERS = 3;

    /** Bytes of containers' paths, referred to by offset and length. */
    public static final int PATHS = 4;

    /** Manifests, trimmed to the attributes that define packages, in manifest syntax. */
    public static final int MANIFESTS = 5;

    /** u32 a signer set plus one: where the set's row in {@link #SIGNERS} starts. */
    public static final int SIGNER_ROWS = 6;

    /** {@link SignerDescriptor} records. */
    public static final int SIGNERS = 7;

    /** X.509 certificates: a u32 length, then that many bytes of DER, for each. */
    public static final int CERTIFICATES = 8;

    /** The security settings under which signed jars were verified: UTF-8 lines of {@code key=value}. */
    public static final int SECURITY = 9;

    /** Open-addressing hash table: u32 class number plus one, 0 empty; a power of two of slots. */
    public static final int CLASS_HASH = 10;

    /** {@link ClassDescriptor} records. The last section that class lookup needs. */
    public static final int CLASSES = 11;

    /** Bytes of class names, referred to by offset and length. The first section of the graph. */
    public static final int NAMES = 12;

    /** {@link ClassDetailDescriptor} records. */
    public static final int CLASS_DETAILS = 13;

    /** {@link MethodDescriptor} records; a class's methods are consecutive. */
    public static final int METHODS = 14;

    /** u32 a method plus one: where the method's row in {@link #CALLS} starts. */
    public static final int CALL_ROWS = 15;

    /** {@link EdgeDescriptor} numbers. */
    public static final int CALLS = 16;

    /** u32 a method plus one: where the method's row in {@link #RESOLVES} starts. */
    public static final int RESOLVE_ROWS = 17;

    /** u32 class numbers that executing the method makes the JVM resolve. */
    public static final int RESOLVES = 18;

    /** u32 a dispatch set plus one: where the set's row in {@link #DISPATCH} starts. */
    public static final int DISPATCH_ROWS = 19;

    /** u32 method numbers: the targets that class hierarchy analysis finds for a virtual call. */
    public static final int DISPATCH = 20;

    /** u32 a flag: the method whose prolog sets it. */
    public static final int FLAGS = 21;

    /** u32 a class plus one: where the class's row in {@link #VERIFIER} starts. */
    public static final int VERIFIER_ROWS = 22;

    /** u32 class numbers that verifying the class makes the JVM load (JVMS 4.10.1). */
    public static final int VERIFIER = 23;

    /** Bytes of method names with descriptors, for example {@code run()V}; only people read them. */
    public static final int MEMBERS = 24;

    /** The number of kinds plus one. */
    public static final int KINDS = 25;

    private SectionDescriptor() {}

    /**
     * The kind's name as in {@code FORMAT.md}.
     *
     * @param kind one of the constants above
     * @return the name in lower case, or {@code section N} for a kind not known here
     */
    public static String name(int kind) {
        String[] names = {
            "meta",
            "profile",
            "containers",
            "paths",
            "manifests",
            "signer-rows",
            "signers",
            "certificates",
            "security",
            "class-hash",
            "classes",
            "names",
            "class-details",
            "methods",
            "call-rows",
            "calls",
            "resolve-rows",
            "resolves",
            "dispatch-rows",
            "dispatch",
            "flags",
            "verifier-rows",
            "verifier",
            "members"
        };
        return kind >= 1 && kind <= names.length ? names[kind - 1] : "section " + kind;
    }
}
