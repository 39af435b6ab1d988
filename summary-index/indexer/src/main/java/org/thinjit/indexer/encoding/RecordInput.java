package org.thinjit.indexer.encoding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what {@link RecordOutput} wrote. Bytes that it did not write lead to an {@link
 * IndexOutOfBoundsException} or to wrong records, never to a read outside of the array. For one
 * thread.
 */
public final class RecordInput {
    private final byte[] bytes;
    private int at;

    /**
     * Creates an input.
     *
     * @param bytes read from the start; not copied
     */
    public RecordInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a number.
     *
     * @return the number written
     */
    public int number() {
        int first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        int value = first & 0x7f;
        int shift = 0;
        int next;
        do {
            next = bytes[at++];
            shift += 7;
            value |= (next & 0x7f) << shift;
        } while (next < 0);
        return value;
    }

    /**
     * Reads one byte.
     *
     * @return 0 to 255
     */
    public int octet() {
        return bytes[at++] & 0xff;
    }

    /**
     * Reads a count of things that take at least one byte each.
     *
     * @return the count
     * @throws IndexOutOfBoundsException if so many cannot follow
     */
    public int count() {
        int count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException("a count of " + count + " at byte " + at);
        }
        return count;
    }

    /**
     * Reads a text.
     *
     * @return the text written
     */
    public String text() {
        int code = number();
        int chars = code >>> 1;
        boolean wide = (code & 1) != 0;
        if (chars > bytes.length - at) {
            throw new IndexOutOfBoundsException("a text of " + chars + " chars at byte " + at);
        }
        if (!wide) {
            at += chars;
            return new String(bytes, at - chars, chars, StandardCharsets.ISO_8859_1);
        }
        char[] text = new char[chars];
        for (int i = 0; i < chars; i++) {
            text[i] = (char) (bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8);
            at += 2;
        }
        return new String(text);
    }

    /**
     * Reads bytes.
     *
     * @param count how many
     * @return the bytes
     */
    public byte[] raw(int count) {
        if (count > bytes.length - at) {
            throw new IndexOutOfBoundsException(count + " bytes at byte " + at);
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    /**
     * Reads bytes behind their number.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        return raw(count());
    }

    /**
     * Reads numbers behind their number.
     *
     * @return the numbers
     */
    public int[] numbers() {
        int[] values = new int[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number();
        }
        return values;
    }

    /**
     * Reads a list.
     *
     * @param <T> what the list holds
     * @param each reads one member from this input
     * @return the members
     */
    public <T> List<T> list(Supplier<T> each) {
        int count = count();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(each.get());
        }
        return values;
    }
}
