package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.thinjit.bench.comparison.ComparisonResult;

class TextReportTest {
    private final TextReport report = new TextReport(new Palette(false));

    @Test
    void timesOfEveryVariant() throws IOException {
        ComparisonResult result =
                SampleResults.result(
                        SampleResults.variant("plain", 1.0, 1.01, 0.99),
                        SampleResults.variant("empty-agent", 1.05, 1.04, 1.06),
                        SampleResults.thinjit(OptionalDouble.of(0.715), 0.8, 0.9, 0.7));
        Golden.assertMatches("times.txt", report.times(result));
    }

    @Test
    void noRatioWhenOutputsDiffer() throws IOException {
        ComparisonResult result =
                SampleResults.result(
                        SampleResults.variant("plain", 1.0, 1.01, 0.99),
                        SampleResults.differing("thinjit"));
        Golden.assertMatches("differing.txt", report.times(result));
    }

    @Test
    void noRatioAtAllWhenPlainRunsDiffer() throws IOException {
        ComparisonResult result =
                SampleResults.result(
                        SampleResults.differing("plain"),
                        SampleResults.variant("thinjit", 0.5, 0.5, 0.5));
        Golden.assertMatches("unstable.txt", report.times(result));
    }

    @Test
    void verificationHasNoTimes() throws IOException {
        ComparisonResult result =
                SampleResults.result(
                        SampleResults.variant("plain", 1.0, 1.01, 0.99),
                        SampleResults.variant("hook", 1.0, 1.01, 0.99),
                        SampleResults.differing("thinjit"));
        Golden.assertMatches("verification.txt", report.verification(result));
    }

    @Test
    void warnsOfNoiseOnlyAboveTheThreshold() {
        assertThat(report.times(SampleResults.result(SampleResults.variant("plain", 1, 1.1, 1.3))))
                .contains("noisy: the middle half of the plain runs spreads over 14 %");
        assertThat(report.times(SampleResults.result(SampleResults.variant("plain", 1, 1.1, 1.2))))
                .doesNotContain("noisy");
    }

    @Test
    void coverageOfNothingIsADash() {
        ComparisonResult result =
                SampleResults.result(
                        SampleResults.variant("plain", 1, 1, 1),
                        SampleResults.thinjit(OptionalDouble.empty(), 1, 1, 1));
        assertThat(report.times(result)).contains("1412         -");
    }

    @Test
    void coloursMarkOnlyClearRatiosAndDoNotShiftColumns() {
        ComparisonResult result =
                SampleResults.result(
                        SampleResults.variant("plain", 1, 1, 1),
                        SampleResults.variant("faster", 0.8, 0.9, 0.7),
                        SampleResults.variant("slower", 1.2, 1.3, 1.1),
                        SampleResults.variant("unclear", 0.8, 0.99, 1.4));
        String coloured = new TextReport(new Palette(true)).times(result);
        assertThat(coloured).contains("\033[32m0.800\033[0m", "\033[31m1.200\033[0m", " 0.990 ");
        assertThat(coloured.replaceAll("\033\\[\\d+m", "")).isEqualTo(report.times(result));
    }
}
