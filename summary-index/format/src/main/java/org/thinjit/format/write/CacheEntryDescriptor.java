package org.thinjit.format.write;

/**
 * The header of an entry of the indexer's cache; records follow, and behind them bytes of classes.
 *
 * <pre>
 *   0                               8               12              16
 *  +-------------------------------+---------------+---------------+
 *  | magic "THINJITC"              | version       | kind          |
 *  +-------------------------------+---------------+---------------+
 *  | file length                   | records length| records CRC   |
 *  +-------------------------------+---------------+---------------+
 * </pre>
 */
public final class CacheEntryDescriptor {
    /** "THINJITC" read as a little-endian 64-bit number. */
    public static final long MAGIC = 0x4354494A4E494854L;

    /** The one version of this header that this code reads and writes. */
    public static final int VERSION = 1;

    /** Offset of the magic number, 8 bytes. */
    public static final int MAGIC_OFFSET = 0;

    /** Offset of the header's version. */
    public static final int VERSION_OFFSET = 8;

    /** Offset of the kind. */
    public static final int KIND_OFFSET = 12;

    /** Offset of the file's length in bytes, 8 bytes. */
    public static final int FILE_LENGTH_OFFSET = 16;

    /** Offset of the length of the records in bytes. */
    public static final int RECORDS_LENGTH_OFFSET = 24;

    /** Offset of the CRC-32 of the records. */
    public static final int RECORDS_CRC_OFFSET = 28;

    /** Bytes of the header. */
    public static final int LENGTH = 32;

    /** Kind: what a jar holds, and the summaries of its classes. */
    public static final int SUMMARY = 1;

    /** Kind: classes made ready for the pack. */
    public static final int CLASSES = 2;

    private CacheEntryDescriptor() {}
}
