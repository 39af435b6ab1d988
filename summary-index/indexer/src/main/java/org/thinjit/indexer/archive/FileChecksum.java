package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Tells whether a file is whole. A CRC-32, because the JVM has it in machine code even in its
 * interpreter: 130 MB take a few hundredths of a second, and the program reads those pages anyway.
 *
 * @param bytes the file's size
 * @param crc the CRC-32 of its bytes
 */
public record FileChecksum(long bytes, long crc) {
    private static final long CHUNK = 1 << 30;

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its checksum
     * @throws IOException if it cannot be read
     */
    public static FileChecksum of(Path file) throws IOException {
        CRC32 crc = new CRC32();
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            for (long at = 0; at < size; at += CHUNK) {
                MappedByteBuffer part =
                        channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(CHUNK, size - at));
                crc.update(part);
            }
            return new FileChecksum(size, crc.getValue());
        }
    }
}
