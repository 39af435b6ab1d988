package org.thinjit.bench.identity;

import java.util.ArrayList;
import java.util.List;

/** Finds what is said about classes in one kind of run only. */
final class IdentityDifference {
    private IdentityDifference() {}

    /**
     * Compares. What two plain runs say differently is left out.
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
        for (String line : variant.lines().keySet()) {
            if (!variant.agrees(complete, line)
                    && !variant.agrees(first, line)
                    && !variant.agrees(second, line)) {
                differences.add("+ " + line);
            }
        }
        return differences;
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
