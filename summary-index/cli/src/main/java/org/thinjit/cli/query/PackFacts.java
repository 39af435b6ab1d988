package org.thinjit.cli.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thinjit.format.PackDescriptor;

/**
 * The class pack beside an index.
 *
 * @param file where it belongs
 * @param bytes the size that the index expects; 0 when there is to be none
 * @param state {@code none} when there is to be none, else {@code present}, {@code missing}, or
 *     {@code foreign} when the file there belongs to another index or is damaged
 */
public record PackFacts(String file, long bytes, String state) {
    /**
     * Looks for an index's pack.
     *
     * @param index the index
     * @return the pack's facts
     * @throws IOException if it is there and cannot be read
     */
    public static PackFacts of(IndexFile index) throws IOException {
        long expected = index.index().packLength();
        return new PackFacts(index.pack().toString(), expected, state(index, expected));
    }

    private static String state(IndexFile index, long expected) throws IOException {
        Path pack = index.pack();
        if (expected == 0) {
            return "none";
        }
        if (!Files.isRegularFile(pack)) {
            return "missing";
        }
        ByteBuffer header =
                ByteBuffer.allocate(PackDescriptor.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(pack)) {
            channel.read(header, 0);
            boolean belongs =
                    channel.size() == expected
                            && header.getLong(PackDescriptor.MAGIC_OFFSET) == PackDescriptor.MAGIC
                            && header.getLong(PackDescriptor.INDEX_ID_OFFSET) == index.index().id();
            return belongs ? "present" : "foreign";
        }
    }
}
