package org.thinjit.bench.comparison;

import java.util.List;
import java.util.function.Predicate;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.variant.Variant;

/**
 * What to compare and how often.
 *
 * @param variants the variants, {@code plain} first
 * @param rounds counted rounds, at least 1; one uncounted round runs before them
 * @param plainOnce whether plain runs in the uncounted round only; then there is no ratio
 * @param classes whether each variant's loaded classes are compared with plain's, by one more run
 * @param ignoredLines lines of the programs' outputs that are not compared
 */
public record Plan(
        List<Variant> variants,
        int rounds,
        boolean plainOnce,
        boolean classes,
        Predicate<String> ignoredLines) {

    /** The same for a JDK that may not have what each variant takes. */
    public Plan on(Jdk jdk) {
        List<Variant> possible = variants.stream().filter(variant -> variant.runsOn(jdk)).toList();
        return new Plan(possible, rounds, plainOnce, classes, ignoredLines);
    }
}
