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
import sun.nio.ch.ThinJitFile;

/**
 * An index, copied into memory of this process: what class lookup needs at once, what discovery needs
 * when it asks. A mapped file would share its memory with whoever truncates it, and then end the
 * process. The copy lives as long as the process.
 */
final class IndexSnapshot implements GraphReader {
    /** Holds the header and the section table. */
    private static final int HEAD_BYTES = 4096;

    /** A smaller file is read in one go. */
    private static final int SMALL_BYTES = 1 << 16;

    private final RandomAccessFile file;
    private final FileWriters writers;
    private final long address;
    private final CombinedIndex index;

    /**
     * Reads what class lookup needs and checks it.
     *
     * @param path a readable file below 2 GiB
     * @throws IOException if it cannot be read, or is not an index
     */
    IndexSnapshot(File path) throws IOException {
        this.file = new RandomAccessFile(path, "r");
        long memory = 0;
        try {
            this.writers = FileWriters.of(path, file.getFD());
            int length = length(file);
            memory = Unsafe.getUnsafe().allocateMemory(length);
            this.address = memory;
            ByteBuffer bytes = ThinJitFile.buffer(address, length);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            int head = length < SMALL_BYTES ? length : HEAD_BYTES;
            read(0, head);
            this.index = CombinedIndex.open(bytes, new RawMemory(address, bytes));
            read(head, index.graphStart());
            read(Math.max(head, index.graphEnd()), length);
            index.checkLookup();
        } catch (IOException | RuntimeException | Error e) {
            Unsafe.getUnsafe().freeMemory(memory); // Of 0 it frees nothing.
            file.close();
            throw e;
        }
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
        int head = index.fileLength() < SMALL_BYTES ? index.fileLength() : HEAD_BYTES;
        try {
            read(Math.max(head, index.graphStart()), index.graphEnd());
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // It was open for reading: nothing is lost.
        }
    }
}
