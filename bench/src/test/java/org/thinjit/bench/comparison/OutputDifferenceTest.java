package org.thinjit.bench.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutputDifferenceTest {
    private static final ProgramOutput PLAIN =
            output(0, List.of("one", "two", ""), List.of("warn", ""), Map.of("A.class", "aa"));

    @Test
    void equalOutputsHaveNone() {
        ProgramOutput same =
                output(0, List.of("one", "two", ""), List.of("warn", ""), Map.of("A.class", "aa"));
        assertThat(OutputDifference.between(PLAIN, same)).isEmpty();
    }

    @Test
    void theExitStatusComesFirst() {
        ProgramOutput other = output(3, List.of("x"), List.of(), Map.of());
        assertThat(OutputDifference.between(PLAIN, other)).hasValue("exit status 3, plain 0");
    }

    @Test
    void theFirstOtherLineIsShown() {
        ProgramOutput other =
                output(0, List.of("one", "TWO", ""), List.of("other", ""), PLAIN.files());
        assertThat(OutputDifference.between(PLAIN, other))
                .hasValue("standard output line 2: `TWO`, plain `two`");
    }

    @Test
    void missingLinesAndAMissingFinalLineFeedCount() {
        ProgramOutput shorter =
                output(0, List.of("one", "two"), List.of("warn", ""), PLAIN.files());
        assertThat(OutputDifference.between(PLAIN, shorter))
                .hasValue("standard output has 2 lines, plain 3");
    }

    @Test
    void standardErrorCounts() {
        ProgramOutput other = output(0, PLAIN.standardOutput(), List.of("WARN", ""), PLAIN.files());
        assertThat(OutputDifference.between(PLAIN, other))
                .hasValue("standard error line 1: `WARN`, plain `warn`");
    }

    @Test
    void filesCountByNameAndContent() {
        assertThat(files(Map.of())).isEqualTo("file A.class is missing");
        assertThat(files(Map.of("A.class", "bb"))).isEqualTo("file A.class has other content");
        assertThat(files(Map.of("A.class", "aa", "B.class", "bb")))
                .isEqualTo("file B.class, which plain does not write");
    }

    @Test
    void longLinesAreCut() {
        ProgramOutput other =
                output(0, List.of("z".repeat(500), "two", ""), List.of("warn", ""), PLAIN.files());
        assertThat(OutputDifference.between(PLAIN, other).orElseThrow())
                .hasSizeLessThan(200)
                .contains("zzz...");
    }

    private static String files(Map<String, String> files) {
        ProgramOutput other = output(0, PLAIN.standardOutput(), PLAIN.standardError(), files);
        return OutputDifference.between(PLAIN, other).orElseThrow();
    }

    private static ProgramOutput output(
            int status, List<String> out, List<String> err, Map<String, String> files) {
        return new ProgramOutput(status, out, err, new TreeMap<>(files));
    }
}
