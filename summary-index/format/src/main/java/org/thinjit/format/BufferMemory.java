package org.thinjit.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A buffer's bytes. Thread-safe. */
final class BufferMemory extends SectionMemory {
    private final ByteBuffer bytes;

    BufferMemory(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public int length() {
        return bytes.capacity();
    }

    @Override
    public SectionMemory slice(int offset, int length) {
        return new BufferMemory(bytes.slice(offset, length));
    }

    @Override
    public byte getByte(int offset) {
        return bytes.get(offset);
    }

    @Override
    public int getShort(int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    @Override
    public int getInt(int offset) {
        return bytes.getInt(offset);
    }

    @Override
    public long getLong(int offset) {
        return bytes.getLong(offset);
    }

    @Override
    public byte[] copy(int offset, int count) {
        check(offset, count);
        byte[] copy = new byte[count];
        bytes.get(offset, copy);
        return copy;
    }
}
