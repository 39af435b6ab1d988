package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.thinjit.agent.StandBack;
import sun.nio.ch.ThinJitMapping;

/** Files mapped read-only for the life of the process. */
final class MappedFile {
    /** From this feature version on, the JDK's file dispatcher maps. */
    private static final int DISPATCHER_MAPS = 20;

    private MappedFile() {}

    /**
     * Maps a whole file.
     *
     * @param file a readable file below 2 GiB
     * @param guarded whether nobody but its owner, this user or root, may be able to write to it
     * @return its bytes, little-endian; not to be written to
     * @throws IOException if it cannot be opened or mapped, or is empty or too large
     * @throws StandBack if it is to be guarded, and is not
     */
    static ByteBuffer map(File file, boolean guarded) throws IOException, StandBack {
        try (RandomAccessFile open = new RandomAccessFile(file, "r")) {
            if (guarded) {
                WriteProtection.check(file, open.getFD());
            }
            long length = open.length();
            if (length == 0) {
                throw new IOException("it is empty");
            }
            if (length > Integer.MAX_VALUE) {
                throw new IOException("it is larger than 2 GiB");
            }
            return map(open, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static ByteBuffer map(RandomAccessFile open, int length) throws IOException {
        try {
            return Runtime.version().feature() >= DISPATCHER_MAPS
                    ? ThinJitMapping.map(open.getFD(), length)
                    : ThinJitMapping.mapByChannel(open.getFD(), length);
        } catch (InternalError | LinkageError | ReflectiveOperationException e) {
            // A JDK that is built otherwise: the public way, which costs a few milliseconds more.
            return open.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, length);
        }
    }
}
