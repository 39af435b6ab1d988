package org.thinjit.bench.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order of the variants within a round. */
final class Rotation {
    private Rotation() {}

    /**
     * The elements, each round beginning one further, so that none always runs first, right after
     * the same other.
     *
     * @param elements what to order; not changed
     * @param round 0 gives the order as it is
     */
    static <T> List<T> of(List<T> elements, int round) {
        List<T> rotated = new ArrayList<>(elements);
        Collections.rotate(rotated, -round);
        return rotated;
    }
}
