package org.thinjit.indexer.container;

/**
 * One class as its container names it.
 *
 * @param name the internal name that the entry's path means, {@code a/b/C}
 * @param plain why it is left to the plain path, or null when that is not known yet
 * @param versioned whether the base version is absent: only a multi-release variant exists
 * @param release of a class with multi-release variants the one that this JDK takes, {@link #BASE}
 *     where that is none of them; else {@link #UNVARIED}
 */
public record ClassEntry(String name, PlainReason plain, boolean versioned, int release) {
    /** A class without variants, or one whose variants do not matter because it is left plain. */
    public static final int UNVARIED = 0;

    /** Variants are for later releases than this one. */
    public static final int BASE = 8;

    static final String SUFFIX = ".class";

    /** The name under which a module's description lies. */
    static final String MODULE_INFO = "module-info";

    /**
     * Returns the entry for the folder that the class lies in.
     *
     * @return for example {@code a/b/}; empty at the top
     */
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /**
     * Returns the name by which class loaders look for the class's file.
     *
     * @return for example {@code a/b/C.class}
     */
    public String resource() {
        return name + SUFFIX;
    }

    /**
     * Returns the path of the entry that this JDK reads.
     *
     * @return the resource's name; for a variant behind {@code META-INF/versions/} and its release
     */
    public String path() {
        return release > BASE ? Variants.folder(release) + resource() : resource();
    }

    /**
     * Returns whether other releases of the JDK may take another variant than this one.
     *
     * @return false for a class that is the same everywhere
     */
    public boolean varied() {
        return release != UNVARIED;
    }
}
