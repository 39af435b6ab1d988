package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.ResultTable.Entry;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.LoadedAhead;

/** Which classes each variant had ready, what it takes on disk, and what its user has to do. */
final class AheadTable {
    private static final List<String> HEADERS =
            List.of(
                    "variant",
                    "ahead",
                    "wasted",
                    "precision",
                    "of plain's",
                    "coverage",
                    "index MiB",
                    "pack MiB",
                    "archive MiB",
                    "needs");
    private static final int LOADED_AHEAD = 4;

    private AheadTable() {}

    static ResultTable of(ComparisonResult result) {
        return new ResultTable(
                HEADERS,
                HEADERS.size() - 1,
                result.variants().stream().map(AheadTable::row).toList());
    }

    private static List<Entry> row(VariantResult variant) {
        List<Entry> row = new ArrayList<>();
        row.add(Entry.of(variant.variant()));
        row.addAll(
                variant.loadedAhead()
                        .filter(loaded -> loaded.ahead() > 0)
                        .map(AheadTable::classes)
                        .orElse(Collections.nCopies(LOADED_AHEAD, Entry.of(ResultTable.NONE))));
        OptionalDouble coverage =
                variant.statistics().map(AgentStatistics::coverage).orElse(OptionalDouble.empty());
        row.add(Entry.of(Figures.share(coverage)));
        row.add(Entry.of(Figures.mebibytes(variant.footprint().index())));
        row.add(Entry.of(Figures.mebibytes(variant.footprint().pack())));
        row.add(Entry.of(Figures.mebibytes(variant.footprint().archive())));
        row.add(Entry.of(variant.needs()));
        return row;
    }

    private static List<Entry> classes(LoadedAhead loaded) {
        return List.of(
                Entry.of(Integer.toString(loaded.ahead())),
                Entry.of(Integer.toString(loaded.wasted())),
                Entry.of(Figures.share(OptionalDouble.of(loaded.precision()))),
                Entry.of(Figures.share(OptionalDouble.of(loaded.share()))));
    }
}
