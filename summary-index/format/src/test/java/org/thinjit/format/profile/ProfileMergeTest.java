package org.thinjit.format.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two profiles become one. */
class ProfileMergeTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            emptyValue = "",
            value = {
                // counts add up
                "1 2, 1 2, 1:2/2 2:2/2",
                "1 2, 2 1, 1:2/2 2:2/2",
                // a class of one of two inputs stays
                "1 2, 1 2:0/1, 1:2/2 2:1/2",
                // used by fewer than half of the runs, it falls out
                "1 2:1/2 3, 1 2:0/1 3, 1:2/2 3:2/2",
                // what was listed and never used does not come in
                "1, 1 2:0/1, 1:2/2",
                // what one profile does not know keeps its counts
                "1:3/3 2, 1, 1:4/4 2",
                // the new goes behind what precedes it
                "1 2 3, 1 7 8 2 9, 1:2/2 7 8 2:2/2 9 3",
                "1 2, 7 1, 7 1:2/2 2",
                "'', 4 5, 4 5",
                "4 5, '', 4 5",
                // flags keep their place among the classes
                "1 f3 2, 1 f4 7 f5 2, 1:2/2 f3 f4 7 f5 2:2/2",
                "1 f3 2, f3 1 2, 1:2/2 f3 2:2/2",
                "1 2:1/2 f3 3, 1 2:0/1 3, 1:2/2 f3 3:2/2",
                "1, 2 f6, 2 f6 1",
                // a passive class stays passive
                "1p 2, 1 2p, 1:2/2p 2:2/2p",
                // counts stop growing, shares do not
                "1:16/16 2:8/16, 1 2, 1:9/9 2:5/9",
            })
    void profilesMerge(String older, String newer, String merged) {
        Profile result = ProfileMerge.merge(Profiles.of(1, older), Profiles.of(1, newer));

        assertThat(Profiles.text(result)).isEqualTo(merged);
        assertThat(result.runs()).isEqualTo(2);
    }

    @Test
    void aClassThatIsNoLongerUsedFallsOutInTheEnd() {
        Profile profile = Profiles.of(16, "1:16/16 2:16/16");
        int merges = 0;
        while (profile.size() == 2) {
            profile = ProfileMerge.merge(profile, Profiles.of(1, "1 2:0/1"));
            merges++;
        }

        assertThat(merges).isBetween(2, 16);
        assertThat(profile.classAt(0)).isEqualTo(1);
    }

    @Test
    void aClassOfEverySecondRunStays() {
        Profile profile = Profiles.of(1, "1");
        for (int i = 0; i < 100; i++) {
            profile = ProfileMerge.merge(profile, Profiles.of(1, i % 2 == 0 ? "1:0/1" : "1"));
            assertThat(profile.size()).as("after %s merges", i).isOne();
        }
    }

    @Test
    void aRunsCountDoesNotOverflow() {
        Profile many = Profiles.of(Integer.MAX_VALUE, "1");

        assertThat(ProfileMerge.merge(many, Profiles.of(5, "1")).runs())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void profilesOfDifferentIndexesDoNotMerge() {
        Profile other = Profile.empty(1, Profiles.CLASSES, Profiles.FLAGS);

        assertThatThrownBy(() -> ProfileMerge.merge(Profiles.of(1, "1"), other))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
