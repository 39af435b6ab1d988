package org.thinjit.agent.speculate;

import java.io.IOException;

/** The part of the index that only discovery needs, read when discovery asks for it. */
public interface GraphReader {
    /**
     * Reads it; once, on the discovery thread.
     *
     * @throws IOException if the file is no longer what was opened
     */
    void readGraph() throws IOException;

    /** Says that nobody will ask: there is no discovery. */
    void close();
}
