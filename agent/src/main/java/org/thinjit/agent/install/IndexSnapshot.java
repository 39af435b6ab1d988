package org.thinjit.agent.install;

import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.internal.misc.Unsafe;
import org.thinjit.agent.speculate.GraphReader;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.SectionMemory;
import org.thinjit.format.SectionSource;
import sun.nio.ch.ThinJitFile;

/**
 * An index, copied into memory of this process: what class lookup needs at once, each other part when it
 * is wanted. A mapped file would share its memory with whoever truncates it, and then end the process.
 * The copy lives as long as the process, and the file stays open as long. Thread-safe.
 */
final class IndexSnapshot implements GraphReader, SectionSource {
    /** Holds the header and the section table, and of a small index all that class lookup needs. */
    private static final int HEAD_BYTES = 1 << 14;

    private final File path;
    private final RandomAccessFile file;
    private final FileWriters writers;
    private final long address;
    private final RawMemory memory;
    private final CombinedIndex index;
    private final boolean[] there = new boolean[CombinedIndex.MEMBERS + 1];
    private IOException lost;

    /**
     * Reads what class lookup needs and checks it.
     *
     * @param path a readable file below 2 GiB
     * @return the index
     * @throws IOException if it cannot be read, or is not an index
     */
    static IndexSnapshot of(File path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path, "r");
        long memory = 0;
        try {
            FileWriters writers = FileWriters.of(path, file.getFD());
            int length = length(file);
            memory = Unsafe.getUnsafe().allocateMemory(length);
            ByteBuffer bytes = ThinJitFile.buffer(memory, length);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return new IndexSnapshot(path, file, writers, memory, bytes);
        } catch (IOException | RuntimeException | Error e) {
            Unsafe.getUnsafe().freeMemory(memory); // Of 0 it frees nothing.
            file.close();
            throw e;
        }
    }

    private IndexSnapshot(
            File path, RandomAccessFile file, FileWriters writers, long address, ByteBuffer bytes)
            throws IOException {
        this.path = path;
        this.file = file;
        this.writers = writers;
        this.address = address;
        this.memory = new RawMemory(address, bytes);
        int head = Math.min(bytes.capacity(), HEAD_BYTES);
        read(0, head);
        this.index = CombinedIndex.open(bytes, this);
        read(head, index.start(CombinedIndex.GRAPH));
        index.check(CombinedIndex.LOOKUP);
        there[CombinedIndex.LOOKUP] = true;
    }

    private static int length(RandomAccessFile file) throws IOException {
        long length = file.length();
        if (length == 0 || length > Integer.MAX_VALUE) {
            throw new IOException(length == 0 ? "it is empty" : "it is larger than 2 GiB");
        }
        return (int) length;
    }

    private void read(int start, int end) throws IOException {
        if (start < end) {
            FileDescriptor fd = file.getFD();
            if (ThinJitFile.read(fd, start, address + start, end - start) < end - start) {
                throw new EOFException("it was truncated while it was read");
            }
        }
    }

    CombinedIndex index() {
        return index;
    }

    /** Null where files have no owner and mode. */
    FileWriters writers() {
        return writers;
    }

    @Override
    public void readGraph() throws IOException {
        read(CombinedIndex.GRAPH);
    }

    /**
     * Reads a part and checks it, unless that was done. Loads no class; whoever comes later waits. What
     * failed once is not tried again: each class lookup might.
     */
    private synchronized void read(int part) throws IOException {
        if (lost != null) {
            throw lost;
        }
        if (!there[part]) {
            try {
                read(index.start(part), index.start(part + 1));
                index.check(part);
                there[part] = true;
            } catch (IOException e) {
                lost = e;
                throw e;
            }
        }
    }

    private synchronized boolean isThere(int part) {
        return there[part];
    }

    /**
     * Makes a part be there.
     *
     * @param part the part
     * @throws IllegalStateException if it cannot be read, or is corrupt
     */
    void need(int part) {
        try {
            read(part);
        } catch (IOException e) {
            throw new IllegalStateException(path + " " + e.getMessage(), e);
        }
    }

    @Override
    public SectionMemory slice(int offset, int count) {
        RawMemory slice = memory.slice(offset, count);
        int part = CombinedIndex.LOOKUP;
        while (part < CombinedIndex.MEMBERS && offset >= index.start(part + 1)) {
            part++;
        }
        return isThere(part) ? slice : new DeferredMemory(slice, this, part);
    }
}
