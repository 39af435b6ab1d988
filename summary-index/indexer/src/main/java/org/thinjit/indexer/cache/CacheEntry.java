package org.thinjit.indexer.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.thinjit.format.write.CacheEntryDescriptor;
import org.thinjit.indexer.encoding.RecordInput;

/**
 * An entry opened for reading. It stays readable when the file is deleted or replaced meanwhile. Safe
 * for use by several threads.
 */
public final class CacheEntry implements Closeable {
    private final FileChannel channel;
    private final byte[] records;

    private CacheEntry(FileChannel channel, byte[] records) {
        this.channel = channel;
        this.records = records;
    }

    /**
     * Opens an entry and checks its records.
     *
     * @throws IOException if there is none, or it is damaged, or of another version
     */
    static CacheEntry open(Path file, int kind) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return new CacheEntry(channel, checkedRecords(channel, kind));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static byte[] checkedRecords(FileChannel channel, int kind) throws IOException {
        ByteBuffer header =
                ByteBuffer.wrap(read(channel, 0, CacheEntryDescriptor.LENGTH))
                        .order(ByteOrder.LITTLE_ENDIAN);
        int length = header.getInt(CacheEntryDescriptor.RECORDS_LENGTH_OFFSET);
        if (header.getLong(CacheEntryDescriptor.MAGIC_OFFSET) != CacheEntryDescriptor.MAGIC
                || header.getInt(CacheEntryDescriptor.VERSION_OFFSET)
                        != CacheEntryDescriptor.VERSION
                || header.getInt(CacheEntryDescriptor.KIND_OFFSET) != kind
                || header.getLong(CacheEntryDescriptor.FILE_LENGTH_OFFSET) != channel.size()
                || length < 0
                || length > channel.size()) {
            throw new IOException("is no cache entry of this version");
        }
        byte[] records = read(channel, CacheEntryDescriptor.LENGTH, length);
        if (checksum(records) != header.getInt(CacheEntryDescriptor.RECORDS_CRC_OFFSET)) {
            throw new IOException("is damaged");
        }
        return records;
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("is cut off");
            }
        }
        return bytes.array();
    }

    /** CRC-32 as in {@code java.util.zip}. */
    static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /**
     * Returns the records.
     *
     * @return an input at their start
     */
    public RecordInput records() {
        return new RecordInput(records);
    }

    /**
     * Reads bytes that lie behind the records.
     *
     * @param place their place, counted from the records' end
     * @param length how many
     * @param checksum their CRC-32
     * @return the bytes, or null when they cannot be read or are damaged
     */
    public byte[] bytes(long place, int length, int checksum) {
        try {
            long start = CacheEntryDescriptor.LENGTH + (long) records.length;
            byte[] bytes = read(channel, start + place, length);
            return checksum(bytes) == checksum ? bytes : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
