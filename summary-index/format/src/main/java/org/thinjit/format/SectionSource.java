package org.thinjit.format;

/** Where the tables of an index get their sections from. Thread-safe. */
public interface SectionSource {
    /**
     * Returns a part of the index's bytes.
     *
     * @param offset where it begins
     * @param length its bytes
     * @return a view of them
     * @throws IndexOutOfBoundsException if the index does not have them
     */
    SectionMemory slice(int offset, int length);
}
