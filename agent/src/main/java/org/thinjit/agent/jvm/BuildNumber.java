package org.thinjit.agent.jvm;

import java.io.IOException;
import jdk.internal.misc.Unsafe;

/**
 * The number that the linker gives each build of a library: a note ({@code NT_GNU_BUILD_ID}, elf(5)) near its start, in
 * the file as in memory. Stateless.
 */
final class BuildNumber {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** A name of four bytes, a number of twenty, and which kind of note this is. */
    private static final int[] HEAD = {4, 20, 3, 'G' | 'N' << 8 | 'U' << 16};

    private static final int SIZE = 36;

    /** What the system maps at least. */
    private static final int PAGE = 4096;

    private BuildNumber() {}

    /**
     * Compares a file with what was loaded.
     *
     * @param file a library
     * @param base where the library is in memory
     * @throws IOException if the file has no such number, or another one
     */
    static void check(ElfFile file, long base) throws IOException {
        byte[] note = new byte[SIZE];
        for (int i = 0; i < file.sectionCount(); i++) {
            long address = file.address(i);
            boolean candidate = file.type(i) == ElfFile.NOTES && file.isLoaded(i);
            if (candidate && file.size(i) == SIZE && address > 0 && address <= PAGE - SIZE) {
                file.read(i, 0, note, SIZE);
                if (isNumber(note) && isInMemory(note, base + address)) {
                    return;
                }
            }
        }
        throw new IOException(
                "libjvm.so has no number of its build, or not that of what was loaded");
    }

    private static boolean isNumber(byte[] note) {
        for (int i = 0; i < HEAD.length; i++) {
            if (LowByteFirst.getInt(note, i * Integer.BYTES) != HEAD[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInMemory(byte[] note, long address) {
        for (int i = 0; i < SIZE; i++) {
            if (UNSAFE.getByte(address + i) != note[i]) {
                return false;
            }
        }
        return true;
    }
}
