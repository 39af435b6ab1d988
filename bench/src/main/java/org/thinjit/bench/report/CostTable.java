package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.ResultTable.Entry;
import org.thinjit.bench.statistics.BootstrapInterval;

/** What each variant costs and gains: medians of time and memory, and the ratio of wall time. */
final class CostTable {
    private static final List<String> HEADERS =
            List.of(
                    "variant",
                    "wall s",
                    "user s",
                    "system s",
                    "cpu s",
                    "peak MiB",
                    "ratio",
                    "quartiles",
                    "95 % interval");
    private static final int BEFORE_RATIO = 5;

    private CostTable() {}

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
            row.addAll(Collections.nCopies(BEFORE_RATIO, Entry.of(ResultTable.NONE)));
            row.add(Figures.verdictEntry(variant));
            return row;
        }
        row.add(Entry.of(Figures.seconds(variant.wallSeconds())));
        row.add(Entry.of(Figures.seconds(variant.userSeconds())));
        row.add(Entry.of(Figures.seconds(variant.systemSeconds())));
        row.add(Entry.of(Figures.seconds(variant.cpuSeconds())));
        OptionalDouble peak = variant.peakBytes();
        row.add(Entry.of(Figures.mebibytes(peak.orElse(0))));
        row.addAll(TimesTable.ratio(result, variant));
        row.add(Entry.of(interval(result, variant)));
        return row;
    }

    private static String interval(ComparisonResult result, VariantResult variant) {
        if (variant == result.plain()) {
            return ResultTable.NONE;
        }
        BootstrapInterval interval = variant.wallRatioInterval(result.plain());
        return Figures.range(interval.lower(), interval.upper());
    }
}
