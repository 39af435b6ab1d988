package org.thinjit.format.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all: written to a temporary name, then moved into place. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes a file's content to a channel. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes everything.
         *
         * @param channel an empty file's channel
         * @throws IOException if that fails; the target file is then left as it was
         */
        void writeTo(FileChannel channel) throws IOException;
    }

    /**
     * Writes bytes to a file.
     *
     * @param target the file; replaced when it exists
     * @param bytes the content
     * @throws IOException if writing or moving fails; the target is then as it was
     */
    public static void write(Path target, ByteBuffer bytes) throws IOException {
        write(
                target,
                channel -> {
                    ByteBuffer rest = bytes.duplicate().clear();
                    while (rest.hasRemaining()) {
                        channel.write(rest);
                    }
                });
    }

    /**
     * Writes a file through a channel.
     *
     * @param target the file; replaced when it exists
     * @param content writes the bytes
     * @throws IOException if writing or moving fails; the target is then as it was
     */
    public static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path temporary =
                absolute.resolveSibling(
                        "."
                                + absolute.getFileName()
                                + "."
                                + ProcessHandle.current().pid()
                                + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE)) {
                content.writeTo(channel);
            }
            Files.move(
                    temporary,
                    absolute,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
