package org.thinjit.agent.jvm;

import java.io.IOException;
import jdk.internal.misc.Unsafe;

/**
 * The table in which the JVM looks up each name of each class file that it reads ({@code symbolTable.cpp}). It
 * doubles the table itself, on its service thread and while others read, when there are eight times as many names as it
 * believes to have buckets. That number is used for nothing else, and set right when the table has grown. Thread-safe.
 */
final class SymbolTable implements Runnable {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** A static variable of that file, and of those of three smaller or larger tables. */
    private static final String SIZE = "_ZL13_current_size";

    /** {@code SymbolTable::_has_work}, for the service thread. */
    private static final String WORK = "_ZN11SymbolTable9_has_workE";

    /** Variables of one source file are put side by side; those of the other tables are farther away. */
    private static final int NEAR = 4096;

    /** As if there were one bucket. */
    private static final long CROWDED = 1;

    private final long size;
    private final long work;

    /**
     * Takes the table's variables from anywhere.
     *
     * @param size the address of the number of buckets, eight bytes
     * @param work that of whether the service thread has work with it, one byte
     */
    SymbolTable(long size, long work) {
        this.size = size;
        this.work = work;
    }

    /**
     * Finds the table.
     *
     * @param variables the JVM's
     * @param buckets how many it has
     * @return the running JVM's
     * @throws IOException if this JVM has another one
     */
    static SymbolTable in(JvmVariables variables, long buckets) throws IOException {
        long size = variables.find(SIZE, Long.BYTES, buckets);
        long work = variables.find(WORK, Byte.BYTES, 0);
        if (Math.abs(size - work) > NEAR) {
            throw new IOException("the symbol table's variables are too far from each other");
        }
        return new SymbolTable(size, work);
    }

    /**
     * Makes the table look crowded.
     *
     * @param buckets how many it has
     * @return whether it had so many
     */
    boolean crowd(long buckets) {
        return UNSAFE.compareAndSetLong(null, size, buckets, CROWDED);
    }

    /**
     * Takes {@link #crowd} back, if the table has not grown.
     *
     * @param buckets how many it has
     */
    void restore(long buckets) {
        UNSAFE.compareAndSetLong(null, size, CROWDED, buckets);
    }

    /**
     * Says that there is work. The JVM wakes its service thread when the thread that ran this ends, to clear up what
     * it has left; so no request is there without somebody to see it.
     */
    @Override
    public void run() {
        UNSAFE.putByteVolatile(null, work, (byte) 1);
    }

    /**
     * Returns how many buckets the JVM believes to have.
     *
     * @return a power of two, or 1 while it looks crowded
     */
    long buckets() {
        return UNSAFE.getLongVolatile(null, size);
    }
}
