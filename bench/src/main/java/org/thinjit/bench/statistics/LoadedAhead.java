package org.thinjit.bench.statistics;

import java.util.HashSet;
import java.util.Set;

/**
 * What a variant had ready before the program asked for it, held against what the plain run loads.
 * All numbers count classes.
 *
 * @param ahead loaded by discovery or by the oracle's thread, or taken from an archive that is not
 *     the JDK's own
 * @param wasted those of them that the plain run never loads
 * @param covered those of them that the plain run reads from a file
 * @param wanted all that the plain run reads from a file
 */
public record LoadedAhead(int ahead, int wasted, int covered, int wanted) {
    private static final String OWN = "org.thinjit.bench.";
    private static final String AGENT = "org.thinjit.agent.";

    /**
     * Compares.
     *
     * @param plain the plain run
     * @param early what was ready before the program asked; classes of the bench and of the agent do
     *     not count
     */
    public static LoadedAhead of(ClassLoadLog plain, Set<String> early) {
        Set<String> loaded = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (ClassLoadLog.Load load : plain.loads()) {
            loaded.add(load.name());
            if (!load.archived()) {
                wanted.add(load.name());
            }
        }
        Set<String> ahead = new HashSet<>(early);
        ahead.removeIf(name -> name.startsWith(OWN) || name.startsWith(AGENT));
        return count(ahead, loaded, wanted);
    }

    private static LoadedAhead count(Set<String> ahead, Set<String> loaded, Set<String> wanted) {
        int wasted = 0;
        int covered = 0;
        for (String name : ahead) {
            wasted += loaded.contains(name) ? 0 : 1;
            covered += wanted.contains(name) ? 1 : 0;
        }
        return new LoadedAhead(ahead.size(), wasted, covered, wanted.size());
    }

    /** The share of the classes that were ahead that the plain run loads, too; 1 without any. */
    public double precision() {
        return ahead == 0 ? 1 : 1 - (double) wasted / ahead;
    }

    /** The share of the classes that the plain run reads from files that were ahead. */
    public double share() {
        return wanted == 0 ? 0 : (double) covered / wanted;
    }
}
