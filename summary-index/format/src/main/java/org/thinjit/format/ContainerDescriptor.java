package org.thinjit.format;

/**
 * One container: a jar or a folder of the class path, in the order in which the JDK searches them
 * (manifest {@code Class-Path} entries follow the jar that names them, depth first).
 *
 * <pre>
 *   0               4               8                               16
 *  +---------------+---------------+-------------------------------+
 *  | path offset   | path length   | size in bytes                 |
 *  +---------------+---------------+-------------------------------+
 *  | modified, ms since 1970       | SHA-256 of the central        |
 *  +-------------------------------+  directory, or of the file    |
 *  |                                                               |
 *  |                               +---------------+---------------+
 *  |                               | flags         | manifest off  |
 *  +---------------+---------------+---------------+---------------+
 *  | manifest len  | parent + 1    | spec offset   | spec length   |
 *  +---------------+---------------+---------------+---------------+
 *  | first class   | classes       | changed, ns since 1970        |
 *  +---------------+---------------+---------------+---------------+
 *  | inode                         | from release  | until release |
 *  +-------------------------------+---------------+---------------+
 * </pre>
 */
public final class ContainerDescriptor {
    /** Offset of the path's place in the paths section; the path is UTF-8. */
    public static final int PATH_OFFSET = 0;

    /** Offset of the path's length in bytes. */
    public static final int PATH_LENGTH_OFFSET = 4;

    /** Offset of the file's size in bytes, 8 bytes; 0 for a folder or a missing file. */
    public static final int SIZE_OFFSET = 8;

    /** Offset of the file's modification time in milliseconds since 1970, 8 bytes. */
    public static final int MODIFIED_OFFSET = 16;

    /**
     * Offset of the SHA-256 of the jar's central directory, of a signed jar that of the whole file; 32
     * bytes, zeros for a folder.
     */
    public static final int DIGEST_OFFSET = 24;

    /** Offset of the flags, see the constants below. */
    public static final int FLAGS_OFFSET = 56;

    /** Offset of the trimmed manifest's place in the manifests section. */
    public static final int MANIFEST_OFFSET = 60;

    /** Offset of the trimmed manifest's length in bytes; 0 when it defines nothing. */
    public static final int MANIFEST_LENGTH_OFFSET = 64;

    /** Offset of the number, plus one, of the jar whose manifest names, or that holds, this one; 0 for a root. */
    public static final int PARENT_OFFSET = 68;

    /** Offset of the place, in the paths section, of the word or entry name: see {@link #NESTED}. */
    public static final int SPEC_OFFSET = 72;

    /** Offset of that word's length in bytes; 0 for a root. */
    public static final int SPEC_LENGTH_OFFSET = 76;

    /** Offset of the number of the container's first class. */
    public static final int FIRST_CLASS_OFFSET = 80;

    /** Offset of the number of its classes; they are consecutive. */
    public static final int CLASS_COUNT_OFFSET = 84;

    /** Offset of a signed jar's change time in nanoseconds since 1970, 8 bytes; else 0. */
    public static final int CHANGED_OFFSET = 88;

    /** Offset of a signed jar's inode number, 8 bytes; else 0. */
    public static final int INODE_OFFSET = 96;

    /** Offset of the first feature release of the JDK on which {@link ClassDescriptor#VARIED} classes hold. */
    public static final int FROM_OFFSET = 104;

    /** Offset of the last such release; 2^31 - 1 where no variant is for a later one. */
    public static final int UNTIL_OFFSET = 108;

    /** Bytes of a record. */
    public static final int LENGTH = 112;

    /** Bytes of a digest. */
    public static final int DIGEST_LENGTH = 32;

    /** The path is relative to the folder that holds the index; else it is absolute. */
    public static final int RELATIVE = 1;

    /** A folder of class files; its classes are never packed. */
    public static final int DIRECTORY = 2;

    /** A signed jar. */
    public static final int SIGNED = 4;

    /** The manifest says {@code Multi-Release: true}, as the JDK reads it; of a nested jar, anything. */
    public static final int MULTI_RELEASE = 8;

    /** Named on the class path, but absent when the index was made; it has to be absent still. */
    public static final int MISSING = 16;

    /** Present, but not readable when indexed, as a jar or a folder; left to the plain path. */
    public static final int BROKEN = 32;

    /**
     * A jar or folder inside the jar that {@link #PARENT_OFFSET} tells, which Spring Boot's launcher
     * gives to a class loader of its own. The path is the outer jar's, the word the entry's name.
     * Such containers come after those of the class path.
     */
    public static final int NESTED = 64;

    /**
     * Not on the class path: for class loaders that the program makes itself. Such containers come
     * last; whether they have changed is looked at when a class loader names them.
     */
    public static final int ATTACHED = 128;

    /** The manifest names further jars, which the JDK searches right behind this one. */
    public static final int CLASS_PATH = 256;

    /**
     * A signed jar of which at least one class is packed, after the JDK verified it when indexed. It is
     * served only where its file, the JDK and the security settings are those of the indexing.
     */
    public static final int VERIFIED = 512;

    /** A signed jar whose entries, resources too, all verified when indexed. */
    public static final int WHOLE = 1024;

    /**
     * On the module path; always {@link #ATTACHED} too. The classes of its module come from it, if the
     * program's boot layer has resolved the module there, and whatever the class path has.
     */
    public static final int MODULE = 2048;

    private ContainerDescriptor() {}
}
