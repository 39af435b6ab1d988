package org.thinjit.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of an index or of one of its sections, read in place by offset, little-endian. All reads are
 * absolute, so that threads may share it. A read that does not lie inside throws {@link
 * IndexOutOfBoundsException}.
 *
 * <p>Abstract, because what reads a {@link ByteBuffer} costs a JIT compiler far more than a plain load
 * does: the agent has its own, and a program's start pays for compiling the agent too.
 */
public abstract class SectionMemory implements SectionSource {
    private final ByteBuffer bytes;
    private final int length;

    /**
     * For subclasses.
     *
     * @param bytes the memory, from its start to its capacity
     */
    protected SectionMemory(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
        this.length = bytes.capacity();
    }

    /**
     * For subclasses that stand for another memory.
     *
     * @param same the other memory
     */
    protected SectionMemory(SectionMemory same) {
        this.bytes = same.bytes;
        this.length = same.length;
    }

    /**
     * Returns the memory as a buffer.
     *
     * @return little-endian; to be read absolutely
     */
    protected final ByteBuffer bytes() {
        return bytes;
    }

    /**
     * Makes a memory of a buffer.
     *
     * @param bytes from its start to its capacity
     * @return a view of the same bytes
     */
    public static SectionMemory of(ByteBuffer bytes) {
        return new BufferMemory(bytes);
    }

    /**
     * Returns how many bytes there are.
     *
     * @return bytes
     */
    public final int length() {
        return length;
    }

    /**
     * Reads two bytes.
     *
     * @param offset where; any
     * @return an unsigned number
     */
    public abstract int getShort(int offset);

    /**
     * Reads four bytes.
     *
     * @param offset where; any
     * @return the number
     */
    public abstract int getInt(int offset);

    /**
     * Reads eight bytes.
     *
     * @param offset where; any
     * @return the number
     */
    public abstract long getLong(int offset);

    /**
     * Copies bytes. The length is compared with what is there before an array is made of it: an index that
     * lies must not make the program run out of memory.
     *
     * @param offset where
     * @param count how many
     * @return a new array
     */
    public byte[] copy(int offset, int count) {
        check(offset, count);
        byte[] copy = new byte[count];
        bytes.get(offset, copy);
        return copy;
    }

    /**
     * Compares a range with what is there.
     *
     * @param offset where it begins
     * @param count its bytes
     */
    protected final void check(int offset, int count) {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new IndexOutOfBoundsException(count + " bytes at " + offset + " of " + length);
        }
    }
}
