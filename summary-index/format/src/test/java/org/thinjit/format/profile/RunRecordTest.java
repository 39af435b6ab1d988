package org.thinjit.format.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a run makes of what happened. */
class RunRecordTest {
    private static final Profile NONE =
            Profile.empty(Profiles.INDEX, Profiles.CLASSES, Profiles.FLAGS);

    private final byte[] use = new byte[Profiles.CLASSES];

    private void use(int what, int... classes) {
        for (int number : classes) {
            use[number] |= (byte) what;
        }
    }

    /** Events: a class's number, or a flag's complement. */
    private String record(Profile start, int... events) {
        Profile run = RunRecord.of(start, events, events.length, use);
        assertThat(run.runs()).isOne();
        return Profiles.text(run);
    }

    @Test
    void theFirstRunGivesTheOrderOfEvents() {
        use(RunRecord.ASKED | RunRecord.PROVEN, 5, 3, 9);

        assertThat(record(NONE, 5, ~1, 3, ~7, ~2, 9)).isEqualTo("5 f1 3 f2 f7 9");
    }

    @Test
    void whatWasLoadedAheadAndNotUsedIsLeftOut() {
        use(RunRecord.PROVEN, 5);

        assertThat(record(NONE, 5, 6)).isEqualTo("5");
    }

    @Test
    void whatTheListHadAndTheRunDidNotUseIsCounted() {
        use(RunRecord.PROVEN, 1, 3);

        assertThat(record(Profiles.of(4, "1:4/4 2:4/4 3:4/4"), 1, 2, 3)).isEqualTo("1 2:0/1 3");
    }

    @Test
    void newClassesGoWhereTheProgramWas() {
        use(RunRecord.PROVEN, 1, 2, 3);
        use(RunRecord.ASKED | RunRecord.PROVEN, 10, 11, 12);

        // The loader defines 1 2 3 at once; flag 4 tells that the program is behind 2.
        assertThat(record(Profiles.of(1, "1 2 f4 3"), 1, 10, 2, 3, ~4, 11, ~6, 12))
                .isEqualTo("10 1 2 11 f6 12 3");
    }

    @Test
    void aListedClassThatTheProgramLoadsItselfTellsWhereItIs() {
        use(RunRecord.PROVEN, 1, 3);
        use(RunRecord.ASKED | RunRecord.PROVEN, 2, 11);

        assertThat(record(Profiles.of(1, "1 2 3"), 1, 3, 2, 11)).isEqualTo("1 2 11 3");
    }

    @Test
    void aClassThatLeavesNoTraceIsUsedWithItsNeighbour() {
        use(RunRecord.ASKED, 5);
        use(RunRecord.ASKED | RunRecord.PROVEN, 4);
        assertThat(record(NONE, 4, 5)).isEqualTo("4 5p");

        Profile start = Profiles.of(1, "4 5p 6 7p");
        use[5] = 0;
        assertThat(record(start, 4, 5, 6, 7)).isEqualTo("4 5p 6:0/1 7:0/1p");
    }

    @Test
    void repeatedAndUnknownEventsAreHarmless() {
        use(RunRecord.ASKED | RunRecord.PROVEN, 5);

        assertThat(record(NONE, 5, 5, ~3, ~3, 4000, ~4000, 5)).isEqualTo("5 f3");
    }

    @Test
    void linkingIsRemembered() {
        use(RunRecord.PROVEN | RunRecord.LINKED, 5);
        use(RunRecord.PROVEN, 6);
        Profile run = RunRecord.of(NONE, new int[] {5, 6}, 2, use);

        assertThat(run.linked(0)).isTrue();
        assertThat(run.linked(1)).isFalse();
        assertThat(ProfileMerge.merge(Profiles.of(1, "5 6"), run).linked(0)).isTrue();
    }
}
