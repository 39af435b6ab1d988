package org.thinjit.bench.comparison;

import java.util.List;
import java.util.OptionalDouble;
import org.thinjit.bench.jdk.Jdk;

/**
 * The variants of one program on one JDK.
 *
 * @param program the program's name
 * @param jdk the JDK
 * @param rounds how many rounds were counted
 * @param variants their results, the plain one first
 * @param otherProcessors how many processors were kept busy by others during the counted runs, on
 *     average; empty where the system does not say
 */
public record ComparisonResult(
        String program,
        Jdk jdk,
        int rounds,
        List<VariantResult> variants,
        OptionalDouble otherProcessors) {

    /** The variant that the others are compared with. */
    public VariantResult plain() {
        return variants.get(0);
    }

    /** Whether every output equalled the plain run's, plain runs among themselves included. */
    public boolean outputsEqual() {
        return variants.stream().allMatch(variant -> variant.difference().isEmpty());
    }
}
