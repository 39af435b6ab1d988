package org.thinjit.agent.install;

import java.nio.ByteBuffer;
import jdk.internal.misc.Unsafe;
import org.thinjit.format.SectionMemory;

/**
 * Memory that is not on the heap, read by plain loads behind a comparison of bounds. Discovery reads the
 * graph hundreds of thousands of times in the first second; through buffers, C2 spent half a second of
 * kotlinc's start on compiling that.
 */
final class RawMemory extends SectionMemory {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    private final long address;

    /**
     * Takes memory.
     *
     * @param address the first byte; not to be freed as long as this is used
     * @param bytes a buffer over it, from its start to its capacity
     */
    RawMemory(long address, ByteBuffer bytes) {
        super(bytes);
        this.address = address;
    }

    @Override
    public RawMemory slice(int offset, int count) {
        check(offset, count);
        return new RawMemory(address + offset, bytes().slice(offset, count));
    }

    @Override
    public int getShort(int offset) {
        return UNSAFE.getShortUnaligned(null, at(offset, Short.BYTES), false) & 0xffff;
    }

    @Override
    public int getInt(int offset) {
        return UNSAFE.getIntUnaligned(null, at(offset, Integer.BYTES), false);
    }

    @Override
    public long getLong(int offset) {
        return UNSAFE.getLongUnaligned(null, at(offset, Long.BYTES), false);
    }

    private long at(int offset, int count) {
        if (offset < 0 || offset > length() - count) {
            throw new IndexOutOfBoundsException(offset + " of " + length());
        }
        return address + offset;
    }
}
