package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidatesTest {
    @Test
    void keepsEachClassOnceInTheOrderOfDiscovery() {
        Candidates candidates = new Candidates(10);
        candidates.add(7, 0);
        candidates.add(0, 1);
        candidates.add(7, 2);

        assertThat(candidates.size()).isEqualTo(2);
        assertThat(candidates.get(0)).isEqualTo(7);
        assertThat(candidates.get(1)).isZero();
    }

    @Test
    void countsOccurrencesAndKeepsTheFirstDistance() {
        Candidates candidates = new Candidates(10);
        candidates.add(3, 1);
        candidates.add(3, 4);
        candidates.add(3, 0);

        assertThat(candidates.occurrences(0)).isEqualTo(3);
        assertThat(candidates.distance(0)).isEqualTo(1);
    }

    @Test
    void startsAfreshWhenCleared() {
        Candidates candidates = new Candidates(10);
        candidates.add(3, 1);
        candidates.add(3, 1);
        candidates.clear();
        assertThat(candidates.size()).isZero();

        candidates.add(3, 5);
        assertThat(candidates.size()).isEqualTo(1);
        assertThat(candidates.occurrences(0)).isEqualTo(1);
        assertThat(candidates.distance(0)).isEqualTo(5);
    }

    @Test
    void growsWithTheWalk() {
        int count = 5000;
        Candidates candidates = new Candidates(count);
        for (int number = count - 1; number >= 0; number--) {
            candidates.add(number, number % 9);
        }
        assertThat(candidates.size()).isEqualTo(count);
        for (int i = 0; i < count; i++) {
            assertThat(candidates.get(i)).isEqualTo(count - 1 - i);
            assertThat(candidates.distance(i)).isEqualTo(candidates.get(i) % 9);
        }
    }
}
