package org.thinjit.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.indexer.cache.JarCache;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.ClassEntry;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.summary.ClassSummarizer;
import org.thinjit.indexer.summary.SummaryUnit;

/**
 * Summarizes all classes, shadowed ones too, so that a container's summaries depend on nothing else;
 * in units of a fixed number of classes that never span containers. What the cache has is taken from
 * there.
 */
final class SummaryPhase {
    private static final int CLASSES_PER_UNIT = 256;

    private record Range(int container, int from, int to) {}

    private final ClassCatalog catalog;
    private final List<Container> containers;
    private final ContainerFiles files;
    private final JarCache cache;
    private final IndexListener listener;
    private final List<List<SummaryUnit>> unitsOf = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private int cached;

    SummaryPhase(
            ClassCatalog catalog,
            List<Container> containers,
            ContainerFiles files,
            JarCache cache,
            IndexListener listener) {
        this.catalog = catalog;
        this.containers = containers;
        this.files = files;
        this.cache = cache;
        this.listener = listener;
        for (int number = 0; number < containers.size(); number++) {
            List<SummaryUnit> known = cache.summaries(containers.get(number).ownFile());
            unitsOf.add(known == null ? new ArrayList<>() : known);
            if (known == null) {
                addRanges(number);
            } else {
                cached++;
            }
        }
    }

    private void addRanges(int container) {
        int end = containers.get(container).content().classes().size();
        if (end == 0) {
            cache.save(containers.get(container).ownFile(), List.of());
        }
        for (int from = 0; from < end; from += CLASSES_PER_UNIT) {
            ranges.add(new Range(container, from, Math.min(end, from + CLASSES_PER_UNIT)));
        }
    }

    /** How many containers the cache knew. */
    int cached() {
        return cached;
    }

    /** How many classes are to be summarized. */
    int ahead() {
        return ranges.stream().mapToInt(range -> range.to - range.from).sum();
    }

    List<SummaryUnit> run(int jobs) throws IOException {
        int[] next = {0};
        OrderedTasks.<SummaryUnit>run(
                jobs,
                ranges.size(),
                number -> summarize(ranges.get(number)),
                unit -> take(ranges.get(next[0]++), unit));
        List<SummaryUnit> units = new ArrayList<>();
        for (int number = 0; number < containers.size(); number++) {
            report(number);
            units.addAll(unitsOf.get(number));
        }
        return units;
    }

    private SummaryUnit summarize(Range range) {
        List<ClassEntry> classes = containers.get(range.container).content().classes();
        return SummaryUnit.of(files, range.container, classes.subList(range.from, range.to));
    }

    private void take(Range range, SummaryUnit unit) {
        Container container = containers.get(range.container);
        List<SummaryUnit> units = unitsOf.get(range.container);
        units.add(unit);
        if (range.to == container.content().classes().size()) {
            cache.save(container.ownFile(), units);
        }
        listener.advanced(unit.results().size());
    }

    private void report(int container) {
        List<ClassEntry> classes = containers.get(container).content().classes();
        int at = 0;
        for (SummaryUnit unit : unitsOf.get(container)) {
            for (ClassSummarizer.Result result : unit.results()) {
                ClassEntry entry = classes.get(at++);
                if (result.problem() != null
                        && result.problem() != PlainReason.NESTED
                        && catalog.number(container, entry) >= 0) {
                    listener.skipped(entry.name().replace('/', '.'), result.problem().key());
                }
            }
        }
    }
}
