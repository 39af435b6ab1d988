package org.thinjit.bench.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is said about classes in one kind of run only. */
final class IdentityDifference {
    private IdentityDifference() {}

    /**
     * Compares. What two plain runs say differently is left out, and so is a generated class whose
     * line differs between plain runs: one with a name drawn by lot among its fields has another line in
     * each run.
     *
     * @param first a plain run
     * @param second another
     * @param variant the run to judge
     * @param complete a plain run that loaded all the variant's classes too, at its end
     * @return lines, the ones that only plain runs have behind {@code -}, others behind {@code +}
     */
    static List<String> between(
            ClassIdentities first,
            ClassIdentities second,
            ClassIdentities variant,
            ClassIdentities complete) {
        List<String> differences = new ArrayList<>();
        for (String line : first.lines().keySet()) {
            if (first.agrees(second, line)
                    && first.agrees(complete, line)
                    && !first.agrees(variant, line)) {
                differences.add("- " + line);
            }
        }
        Set<String> unstable = unstableGenerated(first, second);
        for (String line : variant.lines().keySet()) {
            if (!variant.agrees(complete, line)
                    && !variant.agrees(first, line)
                    && !variant.agrees(second, line)
                    && !unstable.contains(ClassIdentities.generated(line))) {
                differences.add("+ " + line);
            }
        }
        return differences;
    }

    /** The names of generated classes that two plain runs describe differently. */
    private static Set<String> unstableGenerated(ClassIdentities first, ClassIdentities second) {
        Set<String> names = new HashSet<>();
        for (String line : first.lines().keySet()) {
            String name = ClassIdentities.generated(line);
            if (!name.isEmpty() && !first.agrees(second, line)) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * Counts what the two plain runs say differently.
     *
     * @param first a plain run
     * @param second another
     * @return lines of either that the other does not have
     */
    static int unstable(ClassIdentities first, ClassIdentities second) {
        int count = 0;
        for (String line : first.lines().keySet()) {
            count += first.agrees(second, line) ? 0 : 1;
        }
        for (String line : second.lines().keySet()) {
            count += first.lines().containsKey(line) ? 0 : 1;
        }
        return count;
    }
}
