package org.thinjit.format;

import java.nio.ByteBuffer;

/**
 * Copies out of a section. A length is compared with the section before an array is made of it: an
 * index that lies must not make the program run out of memory. Stateless.
 */
final class Bytes {
    private Bytes() {}

    /**
     * Copies.
     *
     * @param section the section
     * @param offset where in it
     * @param length bytes
     * @return a new array
     * @throws IndexOutOfBoundsException if the section does not have these bytes
     */
    static byte[] copy(ByteBuffer section, int offset, int length) {
        if (offset < 0 || length < 0 || length > section.capacity() - offset) {
            throw new IndexOutOfBoundsException(
                    length + " bytes at " + offset + " of " + section.capacity());
        }
        byte[] bytes = new byte[length];
        section.get(offset, bytes);
        return bytes;
    }
}
