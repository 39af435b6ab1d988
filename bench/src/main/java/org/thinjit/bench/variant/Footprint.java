package org.thinjit.bench.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a variant takes on disk beyond the program, in bytes.
 *
 * @param index ThinJIT's index
 * @param pack ThinJIT's class pack
 * @param archive an archive or cache of the JVM
 */
public record Footprint(long index, long pack, long archive) {
    /** Nothing. */
    public static final Footprint NONE = new Footprint(0, 0, 0);

    /** Both together. */
    Footprint plus(Footprint other) {
        return new Footprint(index + other.index, pack + other.pack, archive + other.archive);
    }

    /** The size of a file, 0 if there is none. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
