package org.thinjit.bench.comparison;

import java.util.List;
import java.util.function.Predicate;
import org.thinjit.bench.variant.Variant;

/**
 * What to compare and how often.
 *
 * @param variants the variants, {@code plain} first
 * @param rounds counted rounds, at least 1; one uncounted round runs before them
 * @param plainOnce whether plain runs in the uncounted round only; then there is no ratio
 * @param ignoredLines lines of the programs' outputs that are not compared
 */
public record Plan(
        List<Variant> variants, int rounds, boolean plainOnce, Predicate<String> ignoredLines) {}
