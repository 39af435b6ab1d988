package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;

/** Class files as the agent defines them: those of the pack beside an index, prologs and all. */
final class PackedBytes {
    private final ClassTable classes;
    private final ByteBuffer pack;

    private PackedBytes(ClassTable classes, ByteBuffer pack) {
        this.classes = classes;
        this.pack = pack;
    }

    /**
     * Opens a pack.
     *
     * @param file the pack; where there is none, nothing is packed
     * @throws IOException if it cannot be read
     */
    static PackedBytes open(ClassTable classes, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new PackedBytes(classes, ByteBuffer.allocate(0));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return new PackedBytes(
                    classes, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** A class's file, or null where the agent leaves it to the loader's own search. */
    byte[] read(int number) {
        int length = classes.packLength(number);
        long offset = classes.packOffset(number);
        if (length == 0
                || (classes.flags(number) & ClassDescriptor.PLAIN) != 0
                || offset < 0
                || offset > pack.capacity() - length) {
            return null;
        }
        byte[] bytes = new byte[length];
        pack.get((int) offset, bytes);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue() == classes.packChecksum(number) ? bytes : null;
    }
}
