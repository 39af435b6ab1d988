package org.thinjit.discovery;

/** Where set flags come from. Any thread sets flags; one thread drains them. */
@FunctionalInterface
public interface FlagSource {
    /** The smallest array that {@link #drain} accepts. */
    int MIN_BATCH = 64;

    /**
     * Moves set flags out.
     *
     * @param into receives flag numbers; at least {@link #MIN_BATCH} long
     * @return how many flags were moved; 0 when none was set
     */
    int drain(int[] into);
}
