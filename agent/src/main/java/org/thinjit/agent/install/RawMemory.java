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

    /**
     * Whether the machine reads the index's byte order from any address. Unsafe's methods for unaligned reads
     * would do it too, but by two more calls each time, which the interpreter makes.
     */
    private static final boolean PLAIN = UNSAFE.unalignedAccess() && !UNSAFE.isBigEndian();

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
        long at = at(offset, Short.BYTES);
        return (PLAIN ? UNSAFE.getShort(at) : UNSAFE.getShortUnaligned(null, at, false)) & 0xffff;
    }

    @Override
    public int getInt(int offset) {
        long at = at(offset, Integer.BYTES);
        return PLAIN ? UNSAFE.getInt(at) : UNSAFE.getIntUnaligned(null, at, false);
    }

    @Override
    public long getLong(int offset) {
        long at = at(offset, Long.BYTES);
        return PLAIN ? UNSAFE.getLong(at) : UNSAFE.getLongUnaligned(null, at, false);
    }

    private long at(int offset, int count) {
        if (offset < 0 || offset > length() - count) {
            throw new IndexOutOfBoundsException(offset + " of " + length());
        }
        return address + offset;
    }
}
