package org.thinjit.cli.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thinjit.cli.tune.Outcome.Counts;

class ProposalTest {
    private static final Proposal.Prices PRICES = new Proposal.Prices(120, 142);

    @Test
    void onOneProcessorNothingIsLoadedAhead() {
        assertThat(option(1, outcome(1, 900, 900))).isEqualTo("speculate=false");
    }

    /** 142 * 900 - 120 * 1000 = 7,800; 142 * 950 - 120 * 1100 = 2,900. */
    @Test
    void onTwoTheLargestSavingWins() {
        assertThat(option(2, outcome(4, 950, 1100), outcome(1, 900, 1000)))
                .isEqualTo("lookahead=1");
        // 142 * 990 - 120 * 1060 = 13,380.
        assertThat(option(2, outcome(1, 900, 1000), outcome(4, 990, 1060)))
                .isEqualTo("lookahead=4");
    }

    /** 142 * 840 = 119,280; 120 * 1000 = 120,000. */
    @Test
    void onTwoNothingIsLoadedWhereItDoesNotPay() {
        Proposal proposal = Proposal.among(List.of(outcome(1, 840, 1000)), 2, PRICES);

        assertThat(proposal.option()).isEqualTo("speculate=false");
        assertThat(proposal.reason()).contains("840", "1000", "learn=FILE");
        assertThat(option(2, outcome(1, 846, 1000))).isEqualTo("lookahead=1");
    }

    @Test
    void onMoreTheSmallestWithinAPointOfTheBestCoverageWins() {
        assertThat(option(3, outcome(8, 800, 5000), outcome(4, 795, 3000), outcome(2, 780, 2000)))
                .isEqualTo("lookahead=4");
    }

    @Test
    void onlyWhatTheAgentCanDoIsProposed() {
        Outcome other =
                Outcome.of(
                        new Policy(2, new Targets(true, 4), true, Policy.AGENT_QUEUE),
                        new Counts(999, 0, 1, 999, 0, 0),
                        List.of());

        assertThat(option(8, other, outcome(1, 500, 600))).isEqualTo("lookahead=1");
        assertThat(option(2, other, outcome(1, 990, 1000))).isEqualTo("lookahead=1");
    }

    private static String option(int processors, Outcome... outcomes) {
        return Proposal.among(List.of(outcomes), processors, PRICES).option();
    }

    /** Of 1,000 classes. */
    private static Outcome outcome(int lookahead, int covered, int ahead) {
        return Outcome.of(
                Policy.ofAgent(lookahead, Policy.AGENT_QUEUE),
                new Counts(covered, 0, 1000 - covered, ahead, 0, 0),
                List.of());
    }
}
