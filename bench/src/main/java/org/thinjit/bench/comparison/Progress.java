package org.thinjit.bench.comparison;

/** Is told what happens next. */
@FunctionalInterface
public interface Progress {
    /**
     * Something begins.
     *
     * @param activity a few words
     */
    void begins(String activity);
}
