package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerTable;

/** Class files as the agent defines them: those of the pack beside an index, prologs and all. */
final class PackedBytes {
    private final ClassTable classes;
    private final ContainerTable containers;
    private final ByteBuffer pack;
    private final int feature;

    private PackedBytes(CombinedIndex index, ByteBuffer pack, int feature) {
        this.classes = index.classes();
        this.containers = index.containers();
        this.pack = pack;
        this.feature = feature;
    }

    /**
     * Opens a pack.
     *
     * @param file the pack; where there is none, nothing is packed
     * @param feature the release of the JDK that runs the program
     * @throws IOException if it cannot be read
     */
    static PackedBytes open(CombinedIndex index, Path file, int feature) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new PackedBytes(index, ByteBuffer.allocate(0), feature);
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return new PackedBytes(
                    index, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), feature);
        }
    }

    /** A class's file, or null where the agent leaves it to the loader's own search. */
    byte[] read(int number) {
        int length = classes.packLength(number);
        long offset = classes.packOffset(number);
        if (length == 0 || !isServed(number) || offset < 0 || offset > pack.capacity() - length) {
            return null;
        }
        byte[] bytes = new byte[length];
        pack.get((int) offset, bytes);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue() == classes.packChecksum(number) ? bytes : null;
    }

    private boolean isServed(int number) {
        int flags = classes.flags(number);
        return (flags & ClassDescriptor.PLAIN) == 0
                && ((flags & ClassDescriptor.VARIED) == 0
                        || containers.suits(classes.container(number), feature));
    }
}
