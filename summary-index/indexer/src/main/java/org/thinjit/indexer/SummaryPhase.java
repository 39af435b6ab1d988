package org.thinjit.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.summary.ClassSummarizer;
import org.thinjit.indexer.summary.SummaryUnit;

/** Summarizes all classes, in units of a fixed number of classes that never span containers. */
final class SummaryPhase {
    private static final int CLASSES_PER_UNIT = 256;

    private record Range(int container, int from, int to) {}

    private final ClassCatalog catalog;
    private final ContainerFiles files;
    private final IndexListener listener;
    private final List<Range> ranges = new ArrayList<>();

    SummaryPhase(
            ClassCatalog catalog, int containers, ContainerFiles files, IndexListener listener) {
        this.catalog = catalog;
        this.files = files;
        this.listener = listener;
        for (int container = 0; container < containers; container++) {
            int end = catalog.firstClass(container + 1);
            for (int from = catalog.firstClass(container); from < end; from += CLASSES_PER_UNIT) {
                ranges.add(new Range(container, from, Math.min(end, from + CLASSES_PER_UNIT)));
            }
        }
    }

    List<SummaryUnit> run(int jobs) throws IOException {
        List<SummaryUnit> units = new ArrayList<>(ranges.size());
        OrderedTasks.<SummaryUnit>run(
                jobs,
                ranges.size(),
                number -> summarize(ranges.get(number)),
                unit -> {
                    report(unit, ranges.get(units.size()).from);
                    units.add(unit);
                });
        return units;
    }

    private SummaryUnit summarize(Range range) {
        return SummaryUnit.of(files, range.container, catalog.range(range.from, range.to));
    }

    private void report(SummaryUnit unit, int first) {
        int number = first;
        for (ClassSummarizer.Result result : unit.results()) {
            if (result.problem() != null) {
                String name = catalog.entry(number).name().replace('/', '.');
                listener.skipped(name, result.problem().key());
            }
            number++;
        }
        listener.advanced(unit.results().size());
    }
}
