package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.thinjit.bench.comparison.ComparisonResult;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final ComparisonResult result =
            SampleResults.result(
                    SampleResults.variant("plain", 1.0, 1.01, 0.99, 1.0, 1.02, 1.9),
                    SampleResults.variant("appcds", 1.05, 1.04, 1.06, 1.03, 1.02, 1.01),
                    SampleResults.thinjit(OptionalDouble.of(0.715), 0.8, 0.9, 0.7, 0.8, 0.81, 1.3),
                    SampleResults.unsuitable("archive", "signed jars are not archived"),
                    SampleResults.differing("oracle"));

    @Test
    void showsEveryNumberAndWordOfTheTerminal() {
        for (boolean peers : new boolean[] {true, false}) {
            TextReport report = new TextReport(new Palette(false));
            String text = peers ? report.peers(result) : report.times(result);
            String page = HtmlReport.html(List.of(result), peers, "a machine");
            assertThat(text).contains("thinjit", "differ", "archive: n/a: signed jars");
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                assertThat(page).contains(Markup.escaped(words.group()));
            }
        }
    }

    @Test
    void theChartHasADotForEachRoundAndIsWellFormed() throws Exception {
        String svg = SvgReport.svg(List.of(result));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(svg.split("<circle", -1)).hasSize(1 + 2 * 6);
        assertThat(svg)
                .contains("round 6: 0.684", "outputs differ", "n/a", "prefers-color-scheme: dark");
    }

    @Test
    void needsNothingFromElsewhere() {
        String page = HtmlReport.html(List.of(result), true, "a <machine>");
        assertThat(page).contains("a &lt;machine&gt;").doesNotContain("<script", "http:", "https:");
        assertThat(page.split("<h2>", -1)).hasSize(3);
    }

    @Test
    void outliersAreNamedThoughCounted() {
        assertThat(new TextReport(new Palette(false)).peers(result))
                .contains("plain: counted though far from the others: 1.900 s in round 6");
    }
}
