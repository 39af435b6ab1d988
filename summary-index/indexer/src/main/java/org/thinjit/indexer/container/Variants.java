package org.thinjit.indexer.container;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The variants that a multi-release jar has of its classes (JAR File Specification, Multi-release JAR
 * files): which of them a JDK takes, and which other JDKs take the same ones. Spring Boot's launcher
 * chooses by the same rule in the jars inside its own.
 */
final class Variants {
    private static final String META_INF = "META-INF/";
    private static final String VERSIONS = META_INF + "versions/";

    /** Longer ones are no Java release. */
    private static final int MAX_DIGITS = 4;

    private final int feature;
    private final boolean open;
    private final Map<String, TreeSet<Integer>> all = new HashMap<>();
    private int from = ReleaseRange.ALL.from();
    private int until = ReleaseRange.ALL.until();

    /**
     * @param feature the JDK's feature release
     * @param open whether the jar leaves it open what is taken: it is signed, or marked oddly
     */
    Variants(int feature, boolean open) {
        this.feature = feature;
        this.open = open;
    }

    /**
     * Takes in an entry, if it is a variant.
     *
     * @param name the entry's, without {@code .class}
     * @return false for a name elsewhere
     */
    boolean add(String name) {
        int slash = name.startsWith(VERSIONS) ? name.indexOf('/', VERSIONS.length()) : -1;
        if (slash <= VERSIONS.length() || !isNumber(name, VERSIONS.length(), slash)) {
            return false;
        }
        String type = name.substring(slash + 1);
        int release =
                type.startsWith(META_INF)
                        ? ClassEntry.BASE
                        : release(name.substring(VERSIONS.length(), slash));
        all.computeIfAbsent(type, n -> new TreeSet<>()).add(release);
        if (release > ClassEntry.BASE && !type.equals(ClassEntry.MODULE_INFO)) {
            narrow(release);
        }
        return true;
    }

    private void narrow(int release) {
        if (release <= feature) {
            from = Math.max(from, release);
        } else {
            until = Math.min(until, release - 1);
        }
    }

    /** The folder of a release's variants, with a slash at its end. */
    static String folder(int release) {
        return VERSIONS + release + "/";
    }

    private static boolean isNumber(String name, int start, int end) {
        for (int i = start; i < end; i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** One that no JDK looks for, such as {@code 009} or 7, is {@code BASE}; so is 8, which they do. */
    private static int release(String digits) {
        boolean odd = digits.length() > MAX_DIGITS || digits.charAt(0) == '0';
        return odd ? ClassEntry.BASE : Math.max(ClassEntry.BASE, Integer.parseInt(digits));
    }

    /** The names of the classes that have variants. */
    Iterable<String> names() {
        return all.keySet();
    }

    /**
     * Describes a class.
     *
     * @param name its internal name
     * @param base whether the jar has it at the base as well
     * @param otherwise why it is left to the plain path, apart from its variants
     */
    ClassEntry entry(String name, boolean base, PlainReason otherwise) {
        TreeSet<Integer> releases = all.get(name);
        if (releases == null || otherwise != null) {
            return new ClassEntry(name, otherwise, !base, ClassEntry.UNVARIED);
        }
        Integer taken = releases.floor(feature);
        boolean odd = releases.first() == ClassEntry.BASE;
        if (open || odd || taken == null && !base) {
            return new ClassEntry(name, PlainReason.MULTI_RELEASE, !base, ClassEntry.UNVARIED);
        }
        return new ClassEntry(name, null, !base, taken == null ? ClassEntry.BASE : taken);
    }

    /** Returns the JDKs that take the same variants of all classes. */
    ReleaseRange range() {
        return new ReleaseRange(from, until);
    }
}
