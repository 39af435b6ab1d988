package org.thinjit.agent.jvm;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * A library on disk, in Linux's format (elf(5); 64 bits, low byte first): its sections, and what they hold. Wrong
 * numbers in it end in an exception, which may be of a wrong index. One thread; close it.
 */
final class ElfFile implements Closeable {
    /** Type: symbols. */
    static final int SYMBOLS = 2;

    /** Type: notes, such as the build's number. */
    static final int NOTES = 7;

    private static final int IN_MEMORY = 2;

    /** {@code 0x7f ELF}, and 64 bits, low byte first, version 1. */
    private static final byte[] MAGIC = {0x7f, 'E', 'L', 'F', 2, 1, 1};

    private static final int HEADER = 64;
    private static final int SECTIONS_OFFSET = 40;
    private static final int SECTION_COUNT = 60;
    private static final int SECTION = 64;
    private static final int TYPE = 4;
    private static final int FLAGS = 8;
    private static final int ADDRESS = 16;
    private static final int OFFSET = 24;
    private static final int SIZE = 32;
    private static final int LINK = 40;

    /** Ten times what JVMs have. */
    private static final int LARGEST = 1 << 25;

    private final RandomAccessFile file;
    private final byte[] sections;

    /**
     * Opens a library.
     *
     * @param path where it is
     * @throws IOException if it cannot be read, or is none
     */
    ElfFile(String path) throws IOException {
        file = new RandomAccessFile(path, "r");
        try {
            sections = readSections();
        } catch (Throwable e) {
            file.close();
            throw e;
        }
    }

    private byte[] readSections() throws IOException {
        byte[] header = bytes(0, HEADER);
        for (int i = 0; i < MAGIC.length; i++) {
            if (header[i] != MAGIC[i]) {
                throw damaged();
            }
        }
        int count = LowByteFirst.getShort(header, SECTION_COUNT);
        return bytes(LowByteFirst.getLong(header, SECTIONS_OFFSET), count * SECTION);
    }

    private byte[] bytes(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return bytes;
    }

    private static IOException damaged() {
        return new IOException("libjvm.so is no library of 64 bits, low byte first");
    }

    /** Returns how many sections there are. */
    int sectionCount() {
        return sections.length / SECTION;
    }

    /**
     * Returns what a section holds.
     *
     * @param section its number
     * @return a constant of this class, or another type's number
     */
    int type(int section) {
        return LowByteFirst.getInt(sections, section * SECTION + TYPE);
    }

    /**
     * Tells whether a section is in memory when the library is loaded.
     *
     * @param section its number
     * @return false for what only tools read
     */
    boolean isLoaded(int section) {
        return (LowByteFirst.getInt(sections, section * SECTION + FLAGS) & IN_MEMORY) != 0;
    }

    /**
     * Returns where a section is in memory.
     *
     * @param section its number
     * @return bytes from where the library begins
     */
    long address(int section) {
        return LowByteFirst.getLong(sections, section * SECTION + ADDRESS);
    }

    /**
     * Returns the section that a section refers to; symbols refer to their names.
     *
     * @param section its number
     * @return another's number, which may be none
     */
    int link(int section) {
        return LowByteFirst.getInt(sections, section * SECTION + LINK);
    }

    /**
     * Returns how large a section is.
     *
     * @param section its number
     * @return bytes, none of them behind the file's end
     * @throws IOException if the file is too short for it
     */
    int size(int section) throws IOException {
        long size = LowByteFirst.getLong(sections, section * SECTION + SIZE);
        if (size < 0 || size > LARGEST || offset(section) > file.length() - size) {
            throw damaged();
        }
        return (int) size;
    }

    private long offset(int section) {
        return LowByteFirst.getLong(sections, section * SECTION + OFFSET);
    }

    /**
     * Reads a part of a section.
     *
     * @param section its number
     * @param from where the part begins, bytes from the section's start
     * @param bytes receives it
     * @param count how much
     * @throws IOException if it is not there
     */
    void read(int section, int from, byte[] bytes, int count) throws IOException {
        file.seek(offset(section) + from);
        file.readFully(bytes, 0, count);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
