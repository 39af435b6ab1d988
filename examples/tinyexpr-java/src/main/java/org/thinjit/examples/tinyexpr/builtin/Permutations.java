package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.BinaryFunction;

/** {@code npr}: in how many ways {@code r} of {@code n} things can be lined up, ncr times fac. */
public final class Permutations implements BinaryFunction {
    private final Combinations combinations = new Combinations();
    private final Factorial factorial = new Factorial();

    @Override
    public double apply(double n, double r) {
        return combinations.apply(n, r) * factorial.apply(r);
    }
}
