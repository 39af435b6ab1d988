package org.thinjit.format.profile;

/**
 * A profile, a file of its own or the {@code profile} section of an index. All numbers are
 * little-endian.
 *
 * <pre>
 *   0                               8               12              16
 *  +-------------------------------+---------------+---------------+
 *  | magic "THINJITL"              | version       | runs          |
 *  +-------------------------------+---------------+---------------+
 *  | length in bytes               | index id                      |
 *  +---------------+---------------+---------------+---------------+
 *  | class records | flag records  | index classes | index flags   |
 *  +---------------+---------------+---------------+---------------+
 *  | reserved (0)  | CRC-32        |  class records, flag records  |
 *  +---------------+---------------+-------------------------------+
 *  class record:                      flag record:
 *  +---------------+----+----+----+----+   +---------------+---------------+
 *  | class         |used|runs|bits| 0  |   | flag          | position      |
 *  +---------------+----+----+----+----+   +---------------+---------------+
 * </pre>
 */
public final class ProfileDescriptor {
    /** "THINJITL" read as a little-endian 64-bit number. */
    public static final long MAGIC = 0x4C54494A4E494854L;

    /** The one version of the profile that this code reads and writes. */
    public static final int VERSION = 1;

    /** Offset of the magic number, 8 bytes. */
    public static final int MAGIC_OFFSET = 0;

    /** Offset of the version. */
    public static final int VERSION_OFFSET = 8;

    /** Offset of the number of runs that the profile was made of. */
    public static final int RUNS_OFFSET = 12;

    /** Offset of the profile's length in bytes, 8 bytes. */
    public static final int LENGTH_OFFSET = 16;

    /** Offset of the id of the index whose numbers these are, 8 bytes. */
    public static final int INDEX_ID_OFFSET = 24;

    /** Offset of the number of class records. */
    public static final int CLASS_RECORDS_OFFSET = 32;

    /** Offset of the number of flag records. */
    public static final int FLAG_RECORDS_OFFSET = 36;

    /** Offset of the index's number of classes. */
    public static final int CLASS_COUNT_OFFSET = 40;

    /** Offset of the index's number of flags. */
    public static final int FLAG_COUNT_OFFSET = 44;

    /** Offset of the CRC-32 over all bytes but these four. */
    public static final int CRC_OFFSET = 52;

    /** Bytes before the class records. */
    public static final int HEADER_LENGTH = 56;

    /** Bytes of a record of either sort. */
    public static final int RECORD_LENGTH = 8;

    /** In a class record: offset of the class's number. */
    public static final int CLASS_OFFSET = 0;

    /** In a class record: offset of the byte that counts the runs that used the class. */
    public static final int CLASS_USED_OFFSET = 4;

    /** In a class record: offset of the byte that counts the runs that could have used it. */
    public static final int CLASS_RUNS_OFFSET = 5;

    /** In a class record: offset of the byte of bits. */
    public static final int CLASS_BITS_OFFSET = 6;

    /** Bit: a run has loaded the class without anything that shows at exit. */
    public static final int PASSIVE = 1;

    /** Bit: a run has linked the class. */
    public static final int LINKED = 2;

    /** In a flag record: offset of the flag's number. */
    public static final int FLAG_OFFSET = 0;

    /** In a flag record: offset of how many of the classes come before the flag. */
    public static final int POSITION_OFFSET = 4;

    /** A class's runs are at most this many; then both counts are halved. */
    public static final int MAX_CLASS_RUNS = 16;

    private ProfileDescriptor() {}
}
