package org.thinjit.agent.jvm;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import jdk.internal.misc.Unsafe;

/**
 * The names of a library's symbols, one behind the other, each ended by a zero byte (elf(5)). Some megabytes that are
 * wanted for a moment, so they are not put on the heap. One thread; close it.
 */
final class ElfNames implements Closeable {
    private static final int PIECE = 1 << 16;

    private final ByteBuffer memory;

    /**
     * Reads the names.
     *
     * @param file the library
     * @param section where they are
     * @throws IOException if they are not there
     */
    ElfNames(ElfFile file, int section) throws IOException {
        memory = ByteBuffer.allocateDirect(file.size(section));
        byte[] piece = new byte[PIECE];
        try {
            for (int from = 0; memory.hasRemaining(); from += PIECE) {
                int count = Math.min(PIECE, memory.remaining());
                file.read(section, from, piece, count);
                memory.put(piece, 0, count);
            }
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    /**
     * Compares a name. Names that begin alike are many, so the end comes first.
     *
     * @param from where it begins, bytes from the start of all
     * @param name with what
     * @return whether it is this one
     */
    boolean is(int from, String name) {
        int length = name.length();
        if (from < 0 || from >= memory.capacity() - length || memory.get(from + length) != 0) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (memory.get(from + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        Unsafe.getUnsafe().invokeCleaner(memory);
    }
}
