package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Files mapped read-only for the life of the process. */
final class MappedFile {
    private MappedFile() {}

    /**
     * Maps a whole file.
     *
     * @param file a readable file below 2 GiB
     * @return its bytes, little-endian
     * @throws IOException if it cannot be opened or mapped
     */
    static ByteBuffer map(File file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file, "r")) {
            FileChannel channel = open.getChannel();
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, open.length())
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
