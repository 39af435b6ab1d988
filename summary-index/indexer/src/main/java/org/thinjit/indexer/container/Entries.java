package org.thinjit.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The entries of a jar, or of a part of one, by name. */
interface Entries {
    /**
     * Lists the names.
     *
     * @return all of them; those of folders end with {@code /}
     */
    Set<String> names();

    /**
     * Opens an entry.
     *
     * @param name one of the names
     * @return its content; closed by the caller
     * @throws IOException if there is no such entry, or it is damaged
     */
    InputStream open(String name) throws IOException;
}
