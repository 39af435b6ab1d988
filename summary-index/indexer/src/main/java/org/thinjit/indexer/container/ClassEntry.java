package org.thinjit.indexer.container;

/**
 * One class as its container names it.
 *
 * @param name the internal name that the entry's path means, {@code a/b/C}
 * @param plain why it is left to the plain path, or null when that is not known yet
 * @param versioned whether the base version is absent: only a multi-release variant exists
 */
public record ClassEntry(String name, PlainReason plain, boolean versioned) {
    static final String SUFFIX = ".class";

    /**
     * Returns the entry for the folder that the class lies in.
     *
     * @return for example {@code a/b/}; empty at the top
     */
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /**
     * Returns the entry's path.
     *
     * @return for example {@code a/b/C.class}
     */
    public String resource() {
        return name + SUFFIX;
    }
}
