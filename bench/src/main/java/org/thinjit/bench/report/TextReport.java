package org.thinjit.bench.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.ResultTable.Entry;
import org.thinjit.bench.report.ResultTable.Tone;
import org.thinjit.bench.report.Table.Cell;

/** The tables of one comparison for a terminal, with its warnings. Immutable. */
public final class TextReport {
    private final Palette palette;

    /**
     * @param palette colours or none
     */
    public TextReport(Palette palette) {
        this.palette = palette;
    }

    /**
     * Median wall and processor seconds, ratio of wall time to plain with its quartiles, and what
     * ThinJIT says of itself.
     *
     * @param result one program on one JDK
     * @return lines, each ended by a line feed
     */
    public String times(ComparisonResult result) {
        return text(result, Tables.times(result), Remarks.all(result));
    }

    /**
     * Time, memory, ratio with quartiles and interval, classes ahead, sizes, and what each variant
     * needs.
     *
     * @param result one program on one JDK
     * @return lines, each ended by a line feed
     */
    public String peers(ComparisonResult result) {
        return text(result, Tables.peers(result), Remarks.all(result));
    }

    /**
     * Whether the outputs were equal, without times.
     *
     * @param result one program on one JDK
     * @return lines, each ended by a line feed
     */
    public String verification(ComparisonResult result) {
        List<List<Entry>> rows =
                result.variants().stream()
                        .map(each -> List.of(Entry.of(each.variant()), verdict(each)))
                        .toList();
        String table = rendered(new Table(1), rows);
        return title(result) + table + lines(Remarks.notes(result));
    }

    /**
     * All comparisons in short: each variant's ratio of wall time to plain.
     *
     * @param results at least one
     * @return lines, each ended by a line feed; nothing for a single comparison
     */
    public String summary(List<ComparisonResult> results) {
        if (!SummaryTable.isWorthwhile(results)) {
            return "";
        }
        ResultTable summary = SummaryTable.of(results);
        Table table = new Table(summary.aligned());
        table.add(summary.headers().stream().map(Cell::of).toList());
        return palette.bold(Figures.SUMMARY) + "\n" + rendered(table, summary.rows());
    }

    private static Entry verdict(VariantResult variant) {
        if (variant.unsuitable().isPresent()) {
            return Entry.of(Figures.verdict(variant));
        }
        return variant.difference().isPresent()
                ? new Entry("outputs differ", Tone.BAD)
                : new Entry(
                        "outputs equal in %d runs".formatted(variant.comparedRuns()), Tone.GOOD);
    }

    private String text(ComparisonResult result, List<ResultTable> tables, List<Entry> remarks) {
        StringBuilder text = new StringBuilder(title(result));
        for (ResultTable each : tables) {
            Table table = new Table(each.aligned());
            table.add(each.headers().stream().map(Cell::of).toList());
            text.append(rendered(table, each.rows()));
        }
        return text.append(lines(remarks)).toString();
    }

    private String title(ComparisonResult result) {
        return palette.bold(Figures.title(result)) + "\n";
    }

    private String rendered(Table table, List<List<Entry>> rows) {
        for (List<Entry> row : rows) {
            table.add(row.stream().map(each -> new Cell(each.text(), paint(each.tone()))).toList());
        }
        return table.render();
    }

    private String lines(List<Entry> remarks) {
        StringBuilder text = new StringBuilder();
        for (Entry remark : remarks) {
            text.append(paint(remark.tone()).apply("  " + remark.text())).append('\n');
        }
        return text.toString();
    }

    private UnaryOperator<String> paint(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> UnaryOperator.identity();
            case GOOD -> palette::green;
            case BAD -> palette::red;
            case WARNING -> palette::yellow;
        };
    }
}
