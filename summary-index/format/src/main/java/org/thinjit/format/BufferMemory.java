package org.thinjit.format;

import java.nio.ByteBuffer;

/** A buffer's bytes. Thread-safe. */
final class BufferMemory extends SectionMemory {
    BufferMemory(ByteBuffer bytes) {
        super(bytes);
    }

    @Override
    public SectionMemory slice(int offset, int length) {
        return new BufferMemory(bytes().slice(offset, length));
    }

    @Override
    public int getShort(int offset) {
        return bytes().getShort(offset) & 0xffff;
    }

    @Override
    public int getInt(int offset) {
        return bytes().getInt(offset);
    }

    @Override
    public long getLong(int offset) {
        return bytes().getLong(offset);
    }
}
