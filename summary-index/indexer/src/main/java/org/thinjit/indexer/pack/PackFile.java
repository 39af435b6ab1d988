package org.thinjit.indexer.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.thinjit.format.PackDescriptor;

/** A pack being written: classes are appended, the header is written last. For one thread. */
final class PackFile {
    /** Keeps places within an int, as the command line reads them. */
    private static final long MAX_LENGTH = Integer.MAX_VALUE;

    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long length = PackDescriptor.LENGTH;

    PackFile(FileChannel channel) throws IOException {
        this.channel = channel;
        channel.position(length);
    }

    boolean hasRoom(int bytes) {
        return length + bytes + PackDescriptor.ALIGNMENT <= MAX_LENGTH;
    }

    /** Appends a class, its name behind it, and returns its place. */
    long append(byte[] bytes, byte[] name) throws IOException {
        long at = length;
        write(bytes, bytes.length);
        write(name, name.length);
        int padding = (int) (-length & PackDescriptor.ALIGNMENT - 1);
        write(new byte[PackDescriptor.ALIGNMENT], padding);
        return at;
    }

    private void write(byte[] bytes, int count) throws IOException {
        if (buffer.remaining() < count) {
            flush(buffer.flip());
            buffer.clear();
        }
        if (count > buffer.remaining()) {
            flush(ByteBuffer.wrap(bytes, 0, count));
        } else {
            buffer.put(bytes, 0, count);
        }
        length += count;
    }

    private void flush(ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new IOException("the class pack (.tjp) cannot be written: " + e.getMessage(), e);
        }
    }

    /** Writes what is buffered; the header is still missing. */
    long complete() throws IOException {
        flush(buffer.flip());
        buffer.clear();
        return length;
    }

    static void writeHeader(FileChannel channel, long length, long indexId) throws IOException {
        ByteBuffer header =
                ByteBuffer.allocate(PackDescriptor.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(PackDescriptor.MAGIC_OFFSET, PackDescriptor.MAGIC);
        header.putInt(PackDescriptor.VERSION_OFFSET, PackDescriptor.VERSION);
        header.putLong(PackDescriptor.FILE_LENGTH_OFFSET, length);
        header.putLong(PackDescriptor.INDEX_ID_OFFSET, indexId);
        for (int written = 0; written < PackDescriptor.LENGTH; ) {
            written += channel.write(header.position(written), written);
        }
    }
}
