package org.thinjit.bench.comparison;

/** Is told what goes on. */
public interface Progress {
    /**
     * Something begins.
     *
     * @param activity what, in a few words
     * @param share how much of the comparison is done, from 0 to 1
     */
    void begins(String activity, double share);
}
