package org.thinjit.indexer.archive.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistancesTest {
    @Test
    void visitsTheNearestFirstAndEachOnce() {
        Distances distances = new Distances(5, 3);
        List<Integer> visited = new ArrayList<>();
        distances.reach(0, 2);
        distances.reach(1, 0);

        distances.visitAll(
                node -> {
                    visited.add(node);
                    if (node == 1) {
                        distances.reach(0, 1);
                        distances.reach(2, 3);
                        distances.reach(3, 4);
                    }
                });

        assertThat(visited).containsExactly(1, 0, 2);
        assertThat(distances.of(0)).isEqualTo(1);
        assertThat(distances.reached(3)).isFalse();
    }
}
