package org.thinjit.bench.report;

import java.util.List;

/**
 * One table of a comparison, the same for the terminal and the page.
 *
 * @param headers one a column
 * @param aligned how many columns, from the first, are aligned; what follows is text
 * @param rows one a variant; a row whose variant cannot be compared is shorter
 */
record ResultTable(List<String> headers, int aligned, List<List<Entry>> rows) {
    /** Stands where there is no number. */
    static final String NONE = "-";

    /** What an entry means for the reader. */
    enum Tone {
        /** Neither good nor bad, or not clear. */
        NEUTRAL,
        /** Clearly better than plain. */
        GOOD,
        /** Clearly worse than plain, or wrong. */
        BAD,
        /** To be taken with care. */
        WARNING
    }

    /**
     * One cell, or one line below the table.
     *
     * @param text what it says
     * @param tone what it means
     */
    record Entry(String text, Tone tone) {
        static Entry of(String text) {
            return new Entry(text, Tone.NEUTRAL);
        }
    }
}
