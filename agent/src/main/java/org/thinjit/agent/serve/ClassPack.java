package org.thinjit.agent.serve;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import jdk.internal.misc.Unsafe;
import sun.nio.ch.ThinJitFile;

/**
 * The class pack, open for the life of the process. A class's bytes are read into an array of their own
 * when they are wanted, as the JDK reads them from a jar; whoever writes to the file meanwhile can make
 * a class's checksum wrong, and no more. Thread-safe: each read names its place.
 */
public final class ClassPack {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final byte[] NOTHING = {};

    private final RandomAccessFile file;
    private final long length;

    /**
     * Takes an open file.
     *
     * @param file the pack; stays open
     * @param length its length in bytes
     */
    public ClassPack(RandomAccessFile file, long length) {
        this.file = file;
        this.length = length;
    }

    /**
     * Reads bytes.
     *
     * @param offset where in the file
     * @param count how many, 1 or more
     * @return the bytes
     * @throws IOException if the file does not have them, by its length when it was opened or by now
     */
    public byte[] read(long offset, int count) throws IOException {
        return read(offset, count, NOTHING);
    }

    /**
     * Reads bytes and those behind them, in one go.
     *
     * @param offset where in the file
     * @param count how many, 1 or more
     * @param behind filled with what lies behind them
     * @return the bytes
     * @throws IOException if the file does not have them, by its length when it was opened or by now
     */
    byte[] read(long offset, int count, byte[] behind) throws IOException {
        long all = (long) count + behind.length;
        if (offset < 0 || count < 1 || all > length - offset || all > Integer.MAX_VALUE) {
            throw new IOException("a class lies outside of the pack");
        }
        byte[] bytes = new byte[count];
        long address = UNSAFE.allocateMemory(all);
        try {
            if (ThinJitFile.read(file.getFD(), offset, address, (int) all) < all) {
                throw new EOFException("the pack was truncated since the program started");
            }
            ThinJitFile.buffer(address, (int) all).get(bytes).get(behind);
        } finally {
            UNSAFE.freeMemory(address);
        }
        return bytes;
    }
}
