package org.thinjit.maven.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.thinjit.format.write.AtomicFile;

/** Writes small files only when that changes them, so that their time stamps tell something. */
final class UnchangedFile {
    private UnchangedFile() {}

    /**
     * Makes a file hold certain bytes.
     *
     * @param file the file; written to a temporary name and moved when it holds others
     * @param bytes what it is to hold
     * @throws IOException if it cannot be read or written
     */
    static void write(Path file, ByteBuffer bytes) throws IOException {
        byte[] wanted = new byte[bytes.remaining()];
        bytes.get(0, wanted);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
            AtomicFile.write(file, ByteBuffer.wrap(wanted));
        }
    }
}
