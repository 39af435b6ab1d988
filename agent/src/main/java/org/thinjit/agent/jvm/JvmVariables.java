package org.thinjit.agent.jvm;

import java.io.Closeable;
import java.io.IOException;
import jdk.internal.misc.Unsafe;

/**
 * Where the running JVM keeps variables that it does not describe itself ({@link JvmFlags}): what the symbols in
 * its library's file say. JDKs are built without debug information but with symbols, for crash reports. One
 * thread; close it.
 */
final class JvmVariables implements Closeable {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    private static final int SYMBOL = 24;
    private static final int KIND = 4;
    private static final int ADDRESS = 8;
    private static final int SIZE = 16;

    /** A data object that other libraries do not see. */
    private static final int LOCAL_OBJECT = 1;

    /** Read at a time; all would be a megabyte and a half. */
    private static final int SYMBOLS_A_READ = 2048;

    private final JvmLibrary library;
    private final ElfFile file;
    private final int symbols;
    private final ElfNames names;
    private final byte[] piece = new byte[SYMBOLS_A_READ * SYMBOL];

    /**
     * Opens the library's file.
     *
     * @param library the JVM's
     * @throws IOException if it cannot be read, has no symbols, or is another build's
     */
    JvmVariables(JvmLibrary library) throws IOException {
        this.library = library;
        file = new ElfFile(library.path());
        try {
            BuildNumber.check(file, library.base());
            symbols = symbols(file);
            names = new ElfNames(file, file.link(symbols));
        } catch (Throwable e) {
            file.close();
            throw e;
        }
    }

    private static int symbols(ElfFile file) throws IOException {
        for (int i = 0; i < file.sectionCount(); i++) {
            if (file.type(i) == ElfFile.SYMBOLS) {
                return i;
            }
        }
        throw new IOException("libjvm.so has no symbols");
    }

    /**
     * Finds a variable. Different source files may have some of one name; the value tells which is meant.
     *
     * @param name as the C++ compiler writes it
     * @param size its bytes, 1 or 8
     * @param value what it is now
     * @return its address
     * @throws IOException if there is none, or more than one
     */
    long find(String name, int size, long value) throws IOException {
        long found = 0;
        int end = file.size(symbols) / SYMBOL * SYMBOL;
        for (int from = 0; from < end; from += piece.length) {
            int count = Math.min(piece.length, end - from);
            file.read(symbols, from, piece, count);
            long here = findInPiece(count, name, size, value);
            if (here != 0 && found != 0) {
                throw twice(name);
            }
            found |= here;
        }
        if (found == 0) {
            throw new IOException(name.concat(" is not there, or not what it usually is"));
        }
        return found;
    }

    private long findInPiece(int count, String name, int size, long value) throws IOException {
        long found = 0;
        for (int at = 0; at < count; at += SYMBOL) {
            boolean fits = piece[at + KIND] == LOCAL_OBJECT && piece[at + SIZE] == size;
            if (fits && names.is(LowByteFirst.getInt(piece, at), name)) {
                long address = address(at, size);
                if (value(address, size) == value) {
                    if (found != 0) {
                        throw twice(name);
                    }
                    found = address;
                }
            }
        }
        return found;
    }

    private static IOException twice(String name) {
        return new IOException(name.concat(" is there twice"));
    }

    private long address(int symbol, int size) throws IOException {
        long address = library.base() + LowByteFirst.getLong(piece, symbol + ADDRESS);
        if (LowByteFirst.getLong(piece, symbol + SIZE) != size
                || address % size != 0
                || !library.hasVariable(address, size)) {
            throw new IOException("libjvm.so has a variable at a wrong place");
        }
        return address;
    }

    private static long value(long address, int size) {
        return size == 1 ? UNSAFE.getByte(address) : UNSAFE.getLong(address);
    }

    @Override
    public void close() throws IOException {
        names.close();
        file.close();
    }
}
