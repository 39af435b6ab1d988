package org.thinjit.indexer.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A jar as it was: what the JVM compares too.
 *
 * @param file the jar, absolute
 * @param bytes its size; -1 for a file that was not there
 * @param modified its modification time, milliseconds since 1970
 */
record JarState(Path file, long bytes, long modified) {
    static JarState of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new JarState(file, -1, 0);
        }
        return new JarState(file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }

    /** Whether the jar is still the same. */
    boolean holds() {
        // Cheaper than java.nio at start-up; both give milliseconds.
        File now = file.toFile();
        return bytes < 0 ? !now.exists() : now.length() == bytes && now.lastModified() == modified;
    }

    String text() {
        return bytes + " " + modified + " " + file;
    }

    static JarState parse(String text) {
        String[] parts = text.split(" ", 3);
        return new JarState(Path.of(parts[2]), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
