package org.thinjit.indexer.prolog;

import java.util.Locale;

/** What was decided about a method's prolog. */
public enum Outcome {
    /** It gets one. */
    KEPT,

    /** Abstract or native: there is no code. */
    NO_CODE,

    /** Its class is not packed. */
    PLAIN,

    /** The prolog would push the code over a size limit of HotSpot or of the class file format. */
    HUGE,

    /** Running it foretells too little, see {@link NewClassSearch}. */
    NOTHING_NEW,

    /** Every caller is known, carries a prolog and always calls it. */
    CALLERS,

    /** The structural check of the method's code failed; it has to fail verification unchanged. */
    UNVERIFIABLE,

    /** The class cannot be woven within the class file's limits. */
    UNWEAVABLE;

    /**
     * Returns the outcome's key in reports.
     *
     * @return for example {@code nothing-new}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
