package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link WalkOrder} and {@link OccurrencesOverDistance} over the same candidates. */
class RankingTest {
    private final Candidates candidates = new Candidates(2000);

    private void candidate(int number, int occurrences, int distance) {
        for (int i = 0; i < occurrences; i++) {
            candidates.add(number, distance);
        }
    }

    private List<Integer> ranked(CandidateRanking ranking) {
        IntRow row = new IntRow();
        row.add(99);
        ranking.rank(candidates, row);
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            ranked.add(row.get(i));
        }
        return ranked;
    }

    @Test
    void walkOrderLeavesTheWalksOrder() {
        candidate(5, 1, 3);
        candidate(1, 9, 0);
        candidate(8, 2, 1);
        assertThat(ranked(new WalkOrder())).containsExactly(5, 1, 8);
    }

    @Test
    void occurrencesOverDistancePutsFrequentAndNearFirst() {
        candidate(1, 1, 0);
        candidate(2, 1, 3);
        candidate(3, 8, 3);
        candidate(4, 3, 1);
        assertThat(ranked(new OccurrencesOverDistance(100))).containsExactly(3, 4, 1, 2);
    }

    @Test
    void equalRanksStayInTheOrderOfTheWalk() {
        candidate(6, 2, 1);
        candidate(2, 1, 0);
        candidate(4, 3, 2);
        assertThat(ranked(new OccurrencesOverDistance(100))).containsExactly(6, 2, 4);
    }

    @Test
    void tellsTheFarthestCallsApart() {
        candidate(1, 1, 64);
        candidate(2, 1, 63);
        assertThat(ranked(new OccurrencesOverDistance(100))).containsExactly(2, 1);
    }

    @ParameterizedTest
    @CsvSource({"100, 5", "50, 3", "40, 2", "1, 1"})
    void takesThePartAskedForRoundedUp(int percent, int taken) {
        for (int number = 0; number < 5; number++) {
            candidate(number, 5 - number, 0);
        }
        assertThat(ranked(new OccurrencesOverDistance(percent)))
                .containsExactlyElementsOf(List.of(0, 1, 2, 3, 4).subList(0, taken));
    }

    @Test
    void ranksNothingWhenTheWalkReachedNothing() {
        assertThat(ranked(new WalkOrder())).isEmpty();
        assertThat(ranked(new OccurrencesOverDistance(50))).isEmpty();
    }

    @Test
    void ranksMoreCandidatesThanBeforeAndThenFewer() {
        CandidateRanking ranking = new OccurrencesOverDistance(100);
        for (int number = 0; number < 1500; number++) {
            candidate(number, number + 1, 0);
        }
        assertThat(ranked(ranking)).hasSize(1500).startsWith(1499, 1498).endsWith(0);

        candidates.clear();
        candidate(7, 1, 0);
        assertThat(ranked(ranking)).containsExactly(7);
    }
}
