package org.thinjit.discovery;

import java.util.ArrayList;
import java.util.List;

/**
 * Class-name globs: {@code *} stands for any characters, dots too, {@code ?} for one. Immutable.
 * Written out rather than turned into a regular expression, which would cost start-up time.
 */
public final class Exclusions {
    private final String[] globs;

    private Exclusions(List<String> globs) {
        this.globs = globs.toArray(new String[0]);
    }

    /**
     * Parses globs.
     *
     * @param list separated by {@code ;}, spaces around each ignored; may be empty
     * @return the exclusions
     */
    public static Exclusions parse(String list) {
        List<String> globs = new ArrayList<>();
        int start = 0;
        while (start <= list.length()) {
            int end = list.indexOf(';', start);
            end = end < 0 ? list.length() : end;
            String glob = list.substring(start, end).trim();
            if (!glob.isEmpty()) {
                globs.add(glob);
            }
            start = end + 1;
        }
        return new Exclusions(globs);
    }

    /**
     * Returns whether there is nothing to exclude.
     *
     * @return true without globs
     */
    public boolean isEmpty() {
        return globs.length == 0;
    }

    /**
     * Returns whether a class is excluded.
     *
     * @param binaryName for example {@code a.b.C$D}
     * @return true when a glob matches the whole name
     */
    public boolean matches(String binaryName) {
        for (String glob : globs) {
            if (matches(glob, binaryName)) {
                return true;
            }
        }
        return false;
    }

    /** Greedy matching that backtracks to the last star only, which suffices for globs. */
    private static boolean matches(String glob, String name) {
        int g = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                retry = n;
            } else if (g < glob.length()
                    && (glob.charAt(g) == '?' || glob.charAt(g) == name.charAt(n))) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
