package org.thinjit.bench.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is said about classes in one kind of run only. */
final class IdentityDifference {
    private IdentityDifference() {}

    /**
     * Compares. What two plain runs say differently is left out, and of generated classes as many
     * lines as differ between plain runs: one with a name drawn by lot among its fields has another line
     * in each run.
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
        Map<String, Integer> unstable = unstableGenerated(first, second);
        for (String line : variant.lines().keySet()) {
            if (!variant.agrees(complete, line)
                    && !variant.agrees(first, line)
                    && !variant.agrees(second, line)
                    && !leaveOut(line, unstable)) {
                differences.add("+ " + line);
            }
        }
        return differences;
    }

    /** How many lines about generated classes of each name two plain runs have differently. */
    private static Map<String, Integer> unstableGenerated(
            ClassIdentities first, ClassIdentities second) {
        Map<String, Integer> names = new HashMap<>();
        for (String line : first.lines().keySet()) {
            String name = ClassIdentities.generated(line);
            if (!name.isEmpty() && !first.agrees(second, line)) {
                names.merge(name, 1, Integer::sum);
            }
        }
        return names;
    }

    /** Counts a line of a generated class; true as long as plain runs differ by as many of its name. */
    private static boolean leaveOut(String line, Map<String, Integer> left) {
        return left.merge(ClassIdentities.generated(line), -1, Integer::sum) >= 0;
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
