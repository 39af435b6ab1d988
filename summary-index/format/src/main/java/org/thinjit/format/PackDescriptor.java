package org.thinjit.format;

/**
 * The header of a class pack ({@code NAME.tjp}); classes follow, each at a multiple of 8: its bytes, and
 * right behind them its internal name, encoded as in the index.
 *
 * <pre>
 *   0                               8               12              16
 *  +-------------------------------+---------------+---------------+
 *  | magic "THINJITP"              | version       | reserved (0)  |
 *  +-------------------------------+---------------+---------------+
 *  | file length                   | index id                      |
 *  +-------------------------------+-------------------------------+
 * </pre>
 */
public final class PackDescriptor {
    /** "THINJITP" read as a little-endian 64-bit number. */
    public static final long MAGIC = 0x5054494A4E494854L;

    /** The one pack version this code reads and writes. */
    public static final int VERSION = 3;

    /** Offset of the magic number, 8 bytes. */
    public static final int MAGIC_OFFSET = 0;

    /** Offset of the pack version. */
    public static final int VERSION_OFFSET = 8;

    /** Offset of the file's length in bytes, 8 bytes. */
    public static final int FILE_LENGTH_OFFSET = 16;

    /** Offset of the id of the index this pack belongs to, 8 bytes. */
    public static final int INDEX_ID_OFFSET = 24;

    /** Bytes of the header. */
    public static final int LENGTH = 32;

    /** Class bytes start at multiples of this. */
    public static final int ALIGNMENT = 8;

    private PackDescriptor() {}
}
