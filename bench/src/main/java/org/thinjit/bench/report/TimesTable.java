package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.ResultTable.Entry;
import org.thinjit.bench.report.ResultTable.Tone;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.Quantiles;

/** Times, and what ThinJIT says of itself: what most users of the bench want to know. */
final class TimesTable {
    private static final List<String> HEADERS =
            List.of(
                    "variant",
                    "wall s",
                    "cpu s",
                    "ratio",
                    "quartiles",
                    "ahead",
                    "coverage",
                    "premain ms");

    private TimesTable() {}

    static ResultTable of(ComparisonResult result) {
        return new ResultTable(
                HEADERS,
                HEADERS.size(),
                result.variants().stream().map(each -> row(result, each)).toList());
    }

    private static List<Entry> row(ComparisonResult result, VariantResult variant) {
        List<Entry> row = new ArrayList<>();
        row.add(Entry.of(variant.variant()));
        if (!Figures.comparable(result, variant)) {
            row.addAll(Collections.nCopies(2, Entry.of(ResultTable.NONE)));
            row.add(Figures.verdictEntry(variant));
            return row;
        }
        row.add(Entry.of(Figures.seconds(variant.wallSeconds())));
        row.add(Entry.of(Figures.seconds(variant.cpuSeconds())));
        row.addAll(ratio(result, variant));
        row.addAll(
                variant.statistics()
                        .map(TimesTable::agent)
                        .orElse(Collections.nCopies(3, Entry.of(ResultTable.NONE))));
        return row;
    }

    /** The median ratio, coloured when its quartiles lie on one side of 1, and the quartiles. */
    static List<Entry> ratio(ComparisonResult result, VariantResult variant) {
        if (variant == result.plain()) {
            return List.of(Entry.of("1"), Entry.of(ResultTable.NONE));
        }
        Quantiles ratio = variant.wallRatio(result.plain());
        Tone tone = Tone.NEUTRAL;
        if (ratio.upperQuartile() < 1) {
            tone = Tone.GOOD;
        } else if (ratio.lowerQuartile() > 1) {
            tone = Tone.BAD;
        }
        return List.of(
                new Entry(Figures.ratio(ratio.median()), tone),
                Entry.of(Figures.range(ratio.lowerQuartile(), ratio.upperQuartile())));
    }

    private static List<Entry> agent(AgentStatistics statistics) {
        return List.of(
                Entry.of(Long.toString(statistics.classesAhead())),
                Entry.of(Figures.share(statistics.coverage())),
                Entry.of(Figures.number("%.1f", statistics.premainMicros() / 1000.0)));
    }
}
