package org.thinjit.indexer.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.thinjit.format.write.AtomicFile;
import org.thinjit.format.write.CacheEntryDescriptor;

/**
 * A folder of entries. Entries appear whole, under their final names, and are never changed
 * afterwards, only replaced or deleted: no locks are needed. A file's time of modification says when
 * it was last used. Safe for use by several threads and processes.
 */
public final class EntryStore {
    static final String SUFFIX = ".tjc";

    private final CacheFolder cache;

    /**
     * Creates a store.
     *
     * @param cache where it keeps its entries
     */
    public EntryStore(CacheFolder cache) {
        this.cache = cache;
    }

    /** Writes the part of an entry that lies behind the records. */
    @FunctionalInterface
    public interface Tail {
        /** Writes nothing. */
        Tail NONE = channel -> {};

        /**
         * Writes everything.
         *
         * @param channel stands behind the records
         * @throws IOException if that fails; then there will be no entry
         */
        void writeTo(FileChannel channel) throws IOException;
    }

    private Path file(String name) {
        return cache.folder().resolve(name + SUFFIX);
    }

    /**
     * Opens an entry and notes that it was used. A damaged one is deleted.
     *
     * @param name the entry's name
     * @param kind its kind, a constant of {@link CacheEntryDescriptor}
     * @return the entry, or null when there is none to be used
     */
    public CacheEntry open(String name, int kind) {
        Path file = file(name);
        try {
            CacheEntry entry = CacheEntry.open(file, kind);
            touch(file);
            return entry;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            delete(file);
            return null;
        }
    }

    /** In a folder that only others may write to, use leaves no trace. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            return;
        }
    }

    /** Another process may have been faster, or a reader may hold the file, on Windows. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return;
        }
    }

    /**
     * Writes an entry; an older one of the same name is replaced.
     *
     * @param name the entry's name
     * @param kind its kind
     * @param records its records
     * @param tail writes what lies behind them
     * @throws IOException if the entry cannot be written; the store is then as it was
     */
    public void write(String name, int kind, byte[] records, Tail tail) throws IOException {
        Files.createDirectories(cache.folder());
        Path file = file(name);
        Path temporary = AtomicFile.temporaryFor(file);
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.position(CacheEntryDescriptor.LENGTH);
                put(channel, ByteBuffer.wrap(records));
                tail.writeTo(channel);
                long length = channel.position();
                channel.position(0);
                put(channel, header(kind, records, length));
            }
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(temporary);
        }
    }

    private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer header(int kind, byte[] records, long length) {
        return ByteBuffer.allocate(CacheEntryDescriptor.LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(CacheEntryDescriptor.MAGIC_OFFSET, CacheEntryDescriptor.MAGIC)
                .putInt(CacheEntryDescriptor.VERSION_OFFSET, CacheEntryDescriptor.VERSION)
                .putInt(CacheEntryDescriptor.KIND_OFFSET, kind)
                .putLong(CacheEntryDescriptor.FILE_LENGTH_OFFSET, length)
                .putInt(CacheEntryDescriptor.RECORDS_LENGTH_OFFSET, records.length)
                .putInt(CacheEntryDescriptor.RECORDS_CRC_OFFSET, CacheEntry.checksum(records));
    }

    /**
     * Deletes the least recently used entries until the rest fits, and what interrupted builds left.
     *
     * @throws IOException if the folder cannot be listed
     */
    public void trim() throws IOException {
        Eviction.run(cache, System.currentTimeMillis());
    }
}
