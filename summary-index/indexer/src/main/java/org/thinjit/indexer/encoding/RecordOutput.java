package org.thinjit.indexer.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes records to a growing array. Numbers take one byte for each 7 bits, low ones first, and are
 * read back by {@link RecordInput} with the methods of the same names. For one thread.
 */
public final class RecordOutput {
    private static final int INITIAL_BYTES = 1 << 12;
    private static final int MAX_NUMBER_BYTES = 5;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;

    private void room(int wanted) {
        if (bytes.length - length < wanted) {
            int needed = Math.addExact(length, wanted);
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.addExact(length, length >> 1)));
        }
    }

    /**
     * Writes a number; small ones are short.
     *
     * @param value any int, read as unsigned
     */
    public void number(int value) {
        room(MAX_NUMBER_BYTES);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /**
     * Writes one byte.
     *
     * @param value its low 8 bits are written
     */
    public void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /**
     * Writes a text of any chars: the number of chars, doubled, plus one when a char needs more than
     * 8 bits; then one or two bytes a char.
     *
     * @param text the text
     */
    public void text(String text) {
        byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
        if (new String(narrow, StandardCharsets.ISO_8859_1).equals(text)) {
            number(text.length() << 1);
            raw(narrow);
            return;
        }
        number(text.length() << 1 | 1);
        room(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
            bytes[length++] = (byte) (text.charAt(i) >> 8);
        }
    }

    /**
     * Writes bytes without their number.
     *
     * @param value the bytes
     */
    public void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /**
     * Writes bytes behind their number.
     *
     * @param value the bytes
     */
    public void bytes(byte[] value) {
        number(value.length);
        raw(value);
    }

    /**
     * Writes numbers behind their number.
     *
     * @param values any ints
     */
    public void numbers(int[] values) {
        number(values.length);
        for (int value : values) {
            number(value);
        }
    }

    /**
     * Writes the number of a list's members, then each.
     *
     * @param <T> what the list holds
     * @param values the list
     * @param each writes one member to this output
     */
    public <T> void list(List<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
    }

    /**
     * Returns what was written.
     *
     * @return a copy
     */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
