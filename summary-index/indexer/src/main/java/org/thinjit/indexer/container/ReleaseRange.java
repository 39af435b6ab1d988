package org.thinjit.indexer.container;

/**
 * Feature releases of the JDK.
 *
 * @param from the first
 * @param until the last
 */
public record ReleaseRange(int from, int until) {
    /** All that there are, and will be. */
    public static final ReleaseRange ALL = new ReleaseRange(0, Integer.MAX_VALUE);
}
