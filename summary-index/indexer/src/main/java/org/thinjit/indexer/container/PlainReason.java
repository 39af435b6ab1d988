package org.thinjit.indexer.container;

import java.util.Locale;

/** Why a class is left to the loader's own search. */
public enum PlainReason {
    /** It lies in a folder, where it can change without a trace. */
    DIRECTORY,

    /** Its jar is signed, and the JDK did not vouch for it, or for the settings that it did it under. */
    SIGNED,

    /**
     * A multi-release jar has variants of it, and is signed, marks or numbers them oddly, or has none
     * for this JDK and no base either.
     */
    MULTI_RELEASE,

    /** A module's description, not a class. */
    MODULE_INFO,

    /** Its bytes could not be read. */
    UNREADABLE,

    /** Its bytes are not a class file that ASM understands. */
    MALFORMED,

    /** Its class file version is newer than ASM knows. */
    UNKNOWN_VERSION,

    /** The class file names another class than its entry. */
    WRONG_NAME,

    /** The program's main method does not reach it, and only reachable classes were asked for. */
    NOT_REACHABLE,

    /** No pack was asked for. */
    NO_PACK,

    /** The pack has reached 2 GiB. */
    PACK_FULL,

    /** The outer jar's name for a class of the program that Spring Boot's launcher starts. */
    NESTED;

    /**
     * Returns whether nothing is wrong with such a class, so that nobody needs a warning.
     *
     * @return true for reasons that only reports count
     */
    public boolean byDesign() {
        return switch (this) {
            case DIRECTORY, SIGNED, MULTI_RELEASE, MODULE_INFO, NESTED -> true;
            default -> false;
        };
    }

    /**
     * Finds a reason by its key.
     *
     * @param key as in reports
     * @return whether it is the key of a reason that is {@link #byDesign}
     */
    public static boolean byDesign(String key) {
        for (PlainReason reason : values()) {
            if (reason.key().equals(key)) {
                return reason.byDesign();
            }
        }
        return false;
    }

    /**
     * Returns the reason's key in reports.
     *
     * @return for example {@code multi-release}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
