package org.thinjit.agent.forked;

import java.io.IOException;
import java.nio.file.Path;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;

/** Indexes of other kinds than the usual one. */
final class Indexes {
    private Indexes() {}

    /** Indexes a jar without packing its classes. */
    static Path withoutPack(Path jar, Path output) throws IOException {
        Indexer.index(
                IndexRequest.ofJar(jar, output, PackMode.NONE, IndexRequest.DEFAULT_LOOKAHEAD, 1),
                IndexListener.QUIET);
        return output;
    }
}
