package org.thinjit.agent.speculate;

import java.io.IOException;

/** The part of the index that discovery needs and class lookup does not, read beside main. */
public interface GraphReader {
    /**
     * Reads it and checks it, unless somebody has already asked for a part of it.
     *
     * @throws IOException if the file is no longer what was opened, or its sections do not match their
     *     checksums
     */
    void readGraph() throws IOException;
}
