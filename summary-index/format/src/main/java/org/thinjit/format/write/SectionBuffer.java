package org.thinjit.format.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A section being written: little-endian bytes that grow as needed. For one thread. */
public final class SectionBuffer {
    private static final int INITIAL_BYTES = 1024;

    private ByteBuffer bytes = allocate(INITIAL_BYTES);

    private static ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            long grown = Math.max((long) bytes.capacity() * 2, (long) bytes.position() + wanted);
            ByteBuffer larger = allocate((int) Math.min(grown, Integer.MAX_VALUE - 8));
            larger.put(bytes.flip());
            bytes = larger;
        }
        return bytes;
    }

    /**
     * Returns the number of bytes written.
     *
     * @return bytes
     */
    public int length() {
        return bytes.position();
    }

    /**
     * Appends 16 bits.
     *
     * @param value its low 16 bits are written
     * @return this
     */
    public SectionBuffer putShort(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    /**
     * Appends 32 bits.
     *
     * @param value any number
     * @return this
     */
    public SectionBuffer putInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    /**
     * Appends 64 bits.
     *
     * @param value any number
     * @return this
     */
    public SectionBuffer putLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /**
     * Appends bytes.
     *
     * @param value the bytes
     * @return this
     */
    public SectionBuffer put(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    /**
     * Appends text as UTF-8, without a length.
     *
     * @param text any text
     * @return the number of bytes
     */
    public int putUtf8(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        put(encoded);
        return encoded.length;
    }

    /**
     * Returns what was written.
     *
     * @return a view from the start to {@link #length()}
     */
    ByteBuffer written() {
        return bytes.duplicate().flip().slice();
    }
}
