package org.thinjit.format;

/**
 * The header of a combined index ({@code NAME.tji}). All numbers are little-endian.
 *
 * <pre>
 *   0                               8               12              16
 *  +-------------------------------+---------------+---------------+
 *  | magic "THINJITI"              | version       | sections      |
 *  +-------------------------------+---------------+---------------+
 *  | file length                   | index id                      |
 *  +-------------------------------+---------------+---------------+
 *  | pack length (0: no pack)      | JDK feature   | lookahead     |
 *  +---------------+---------------+---------------+---------------+
 *  | flags         | main class +1 | reserved (0)  | header CRC-32 |
 *  +---------------+---------------+---------------+---------------+
 *  | section table: one {@link SectionDescriptor} record a section |
 * </pre>
 */
public final class HeaderDescriptor {
    /** "THINJITI" read as a little-endian 64-bit number. */
    public static final long MAGIC = 0x4954494A4E494854L;

    /** The one format version this code reads and writes. */
    public static final int VERSION = 9;

    /** Offset of the magic number, 8 bytes. */
    public static final int MAGIC_OFFSET = 0;

    /** Offset of the format version. */
    public static final int VERSION_OFFSET = 8;

    /** Offset of the number of sections. */
    public static final int SECTIONS_OFFSET = 12;

    /** Offset of the file's length in bytes, 8 bytes. */
    public static final int FILE_LENGTH_OFFSET = 16;

    /** Offset of the index id, 8 bytes: the start of the SHA-256 of all sections; the pack repeats it. */
    public static final int INDEX_ID_OFFSET = 24;

    /** Offset of the class pack's length in bytes, 8 bytes; 0 when there is none. */
    public static final int PACK_LENGTH_OFFSET = 32;

    /** Offset of the feature version (17, 25 …) of the JDK that wrote the index. */
    public static final int JDK_OFFSET = 40;

    /** Offset of the lookahead for which the prologs were chosen. */
    public static final int LOOKAHEAD_OFFSET = 44;

    /** Offset of the number of discovery flags. */
    public static final int FLAGS_OFFSET = 48;

    /** Offset of the main class's number plus one; 0 when it is not known. */
    public static final int MAIN_CLASS_OFFSET = 52;

    /** Offset of the CRC-32 over the header without this field, and the section table. */
    public static final int CRC_OFFSET = 60;

    /** Bytes before the section table. */
    public static final int LENGTH = 64;

    private HeaderDescriptor() {}
}
