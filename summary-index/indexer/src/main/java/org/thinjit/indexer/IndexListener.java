package org.thinjit.indexer;

/**
 * Hears how indexing goes on. Called on the thread that called {@link Indexer#index}, one call at a
 * time. All methods do nothing unless overridden.
 */
public interface IndexListener {
    /** Hears nothing. */
    IndexListener QUIET = new IndexListener() {};

    /**
     * A phase begins; the one before it is over.
     *
     * @param name a few words, for example {@code summaries}
     * @param total the units of work ahead, 0 when that is not known
     */
    default void phaseStarted(String name, long total) {}

    /**
     * Work of the current phase was done.
     *
     * @param units how many units, since the last call
     */
    default void advanced(long units) {}

    /**
     * Something was left out, or left to the plain path.
     *
     * @param what a container's path or a class's name
     * @param why the reason in words
     */
    default void skipped(String what, String why) {}

    /**
     * The cache cannot be used or written; indexing goes on without it.
     *
     * @param why the reason in words
     */
    default void cacheFailed(String why) {}
}
