package org.thinjit.agent.jvm;

/** Numbers in an array of bytes, the low byte first; read by hand, as buffers are slow to interpret. */
final class LowByteFirst {
    private static final int BYTE = 0xff;

    private LowByteFirst() {}

    /** Returns two bytes, 0 to 65,535. */
    static int getShort(byte[] bytes, int at) {
        return bytes[at] & BYTE | (bytes[at + 1] & BYTE) << Byte.SIZE;
    }

    /** Returns four bytes. */
    static int getInt(byte[] bytes, int at) {
        return getShort(bytes, at) | getShort(bytes, at + Short.BYTES) << Short.SIZE;
    }

    /** Returns eight bytes. */
    static long getLong(byte[] bytes, int at) {
        return Integer.toUnsignedLong(getInt(bytes, at))
                | (long) getInt(bytes, at + Integer.BYTES) << Integer.SIZE;
    }
}
