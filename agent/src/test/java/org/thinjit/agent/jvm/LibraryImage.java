package org.thinjit.agent.jvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.internal.misc.Unsafe;

/**
 * A small library as a file and, loaded, in memory of the test's own: a build number, eight variables of eight
 * bytes that hold their own numbers, and symbols for them.
 */
final class LibraryImage implements AutoCloseable {
    static final int DATA = 256;
    static final int VARIABLES = 8;
    static final int SYMBOLS = 512;

    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** So much of a library is looked at without asking what is mapped. */
    private static final int PAGE = 4096;

    private static final int LOADED = 2;
    private static final int NOTE = 64;
    private static final int NOTE_BYTES = 36;
    private static final int NAMES = 1024;
    private static final int SECTIONS = 2048;
    private static final int SECTION = 64;
    private static final int SYMBOL = 24;
    private static final int LENGTH = SECTIONS + 5 * SECTION;

    final long memory = UNSAFE.allocateMemory(PAGE);
    private final ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    private int symbols;
    private int names = 1;

    LibraryImage() {
        bytes.putLong(0, 0x01_01_02_46_4c_45_7fL).putLong(40, SECTIONS).putShort(60, (short) 5);
        for (int i = 0; i < NOTE_BYTES; i++) {
            bytes.put(NOTE + i, (byte) (i + 1));
        }
        bytes.putInt(NOTE, 4).putInt(NOTE + 4, 20).putInt(NOTE + 8, 3);
        bytes.putInt(NOTE + 12, 'G' | 'N' << 8 | 'U' << 16);
        for (int i = 0; i < VARIABLES; i++) {
            bytes.putLong(DATA + i * Long.BYTES, i);
        }
        section(1, ElfFile.NOTES, LOADED, NOTE, NOTE_BYTES, 0);
        section(2, 1, LOADED, DATA, VARIABLES * Long.BYTES, 0);
        section(3, ElfFile.SYMBOLS, 0, SYMBOLS, 0, 4);
        section(4, 3, 0, NAMES, SECTIONS - NAMES, 0);
        UNSAFE.setMemory(memory, PAGE, (byte) 0);
        for (int i = 0; i < LENGTH; i++) {
            UNSAFE.putByte(memory + i, bytes.get(i));
        }
    }

    private void section(int number, int type, int flags, int offset, int size, int link) {
        int at = SECTIONS + number * SECTION;
        bytes.putInt(at + 4, type).putLong(at + 8, flags).putLong(at + 16, offset);
        bytes.putLong(at + 24, offset).putLong(at + 32, size).putInt(at + 40, link);
    }

    /** Adds a symbol for what is at {@code address}. */
    LibraryImage symbol(String name, long address, int size) {
        int at = SYMBOLS + symbols++ * SYMBOL;
        bytes.putInt(at, names).put(at + 4, (byte) 1);
        bytes.putLong(at + 8, address).putLong(at + 16, size);
        bytes.put(NAMES + names, name.getBytes(StandardCharsets.ISO_8859_1));
        names += name.length() + 1;
        bytes.putLong(SECTIONS + 3 * SECTION + 32, (long) symbols * SYMBOL);
        return this;
    }

    /** Changes a byte of the file, not of what was loaded. */
    LibraryImage with(int offset, int value) {
        bytes.put(offset, (byte) value);
        return this;
    }

    /** Another build's number. */
    LibraryImage rebuilt() {
        return with(NOTE + NOTE_BYTES - 1, 0);
    }

    /** Without its build's number. */
    LibraryImage unnumbered() {
        return with(SECTIONS + SECTION + 4, 0);
    }

    /** With a note, the same in all builds, in place of its build's number. */
    LibraryImage withAnotherNote() {
        int name = NOTE + 12;
        UNSAFE.putByte(memory + name, (byte) 'X');
        return with(name, 'X');
    }

    int length() {
        return LENGTH;
    }

    /** Where the variable of a number is. */
    long variable(int number) {
        return memory + DATA + (long) number * Long.BYTES;
    }

    /** Writes so many bytes of the file, and says where it is loaded. */
    JvmLibrary write(Path file, int count) throws IOException {
        Files.write(file, Arrays.copyOf(bytes.array(), count));
        long variables = memory + DATA;
        long end = variables + VARIABLES * Long.BYTES;
        return new JvmLibrary(file.toString(), memory, variables, end);
    }

    @Override
    public void close() {
        UNSAFE.freeMemory(memory);
    }
}
