package org.thinjit.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.report.ResultTable.Entry;

/**
 * All comparisons as one page that needs no other file and no script: a chart, the terminal's tables
 * and its remarks for each.
 */
public final class HtmlReport {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>ThinJIT: start-up compared</title>
            <style>
            %s%s</style>
            </head>
            <body>
            <h1>Start-up compared</h1>
            <p class="soft">%s</p>
            <p>Bars: median over the rounds of a variant's wall time as a ratio to the plain run of the
            same round; shorter is faster. Line: 95 %% bootstrap interval of that median. Dots: single
            rounds, none left out.</p>
            <p class="key"><span class="plain"></span>the JVM alone<span class="thinjit"></span>ThinJIT<span class="jdk"></span>the JDK's trained archives<span class="both"></span>both<span class="oracle"></span>oracle: the plain run's own classes loaded ahead</p>
            """;

    private static final String COLUMNS =
            """
            <h2>What the columns say</h2>
            <p>Times and memory are medians of the counted runs; memory is the largest resident set.
            <em>Ahead</em> counts classes that were ready before the program asked: loaded by discovery
            or the oracle, or taken from an archive that is not the JDK's own. <em>Wasted</em>:
            those that the plain run never loads; <em>precision</em>: the share of the others.
            <em>Of plain's</em>: the share of the classes that plain reads from files that were ahead.
            Of programs that serve requests, the wall time ends with the line that says that they are
            ready; then come the first answer after the idle time, the second and the hundredth, and
            answers a second once warm, with their ratio to plain.
            <em>Coverage</em> is ThinJIT's own statistic: used classes that were ahead, as a share of
            all used. These come from one run of each variant before the counted ones.</p>
            """;

    private HtmlReport() {}

    /**
     * Writes it.
     *
     * @param results what to show
     * @param peers which tables, as on the terminal
     * @param machine one line on where it was measured, and how
     * @param file where to; its folder must exist
     * @throws IOException if it cannot be written
     */
    public static void write(
            List<ComparisonResult> results, boolean peers, String machine, Path file)
            throws IOException {
        Markup.write(html(results, peers, machine), file);
    }

    static String html(List<ComparisonResult> results, boolean peers, String machine) {
        StringBuilder html = new StringBuilder();
        html.append(
                HEAD.formatted(
                        Markup.style("chart.css"),
                        Markup.style("page.css"),
                        Markup.escaped(machine)));
        if (SummaryTable.isWorthwhile(results)) {
            html.append("<h2>").append(Figures.SUMMARY).append("</h2>\n");
            table(html, SummaryTable.of(results));
        }
        for (ComparisonResult result : results) {
            html.append("<h2>").append(Markup.escaped(Figures.title(result))).append("</h2>\n");
            chart(html, result);
            List<ResultTable> tables = peers ? Tables.peers(result) : Tables.times(result);
            tables.forEach(table -> table(html, table));
            remarks(html, Remarks.all(result));
        }
        return html.append(COLUMNS).append("</body>\n</html>\n").toString();
    }

    private static void chart(StringBuilder html, ComparisonResult result) {
        int height = RatioChart.height(result.variants().size());
        html.append(
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"Ratios of %s\">\n"
                        .formatted(
                                RatioChart.WIDTH,
                                height,
                                RatioChart.WIDTH,
                                height,
                                Markup.escaped(Figures.title(result))));
        html.append(new RatioChart(result).shapes()).append("</svg>\n");
    }

    private static void table(StringBuilder html, ResultTable table) {
        html.append("<div class=\"scroll\"><table>\n<tr>");
        for (int i = 0; i < table.headers().size(); i++) {
            String style = i < table.aligned() ? "" : "text";
            cell(html, "th", style, table.headers().get(i));
        }
        html.append("</tr>\n");
        for (List<Entry> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String tone = row.get(i).tone().name().toLowerCase(Locale.ROOT);
                cell(html, "td", i < table.aligned() ? tone : "text", row.get(i).text());
            }
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
    }

    private static void cell(StringBuilder html, String element, String style, String text) {
        html.append('<').append(element).append(" class=\"").append(style).append("\">");
        html.append(Markup.escaped(text)).append("</").append(element).append('>');
    }

    private static void remarks(StringBuilder html, List<Entry> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        html.append("<ul>\n");
        for (Entry remark : remarks) {
            html.append("<li class=\"")
                    .append(remark.tone().name().toLowerCase(Locale.ROOT))
                    .append("\">")
                    .append(Markup.escaped(remark.text()))
                    .append("</li>\n");
        }
        html.append("</ul>\n");
    }
}
