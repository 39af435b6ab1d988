package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.MeasuredRun;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.ResultTable.Entry;
import org.thinjit.bench.report.ResultTable.Tone;
import org.thinjit.bench.statistics.Outliers;

/** The lines below a comparison's tables: differences, notes, outliers, warnings of noise. */
final class Remarks {
    /** Above this share of the median, the middle half of the plain runs counts as noisy. */
    static final double NOISY_SPREAD = 0.10;

    /** Above so many processors kept busy by others, the machine counts as noisy. */
    static final double NOISY_PROCESSORS = 0.20;

    private Remarks() {}

    /** Differences and notes: what a comparison without times has, too. */
    static List<Entry> notes(ComparisonResult result) {
        List<Entry> lines = new ArrayList<>();
        for (VariantResult variant : result.variants()) {
            variant.difference()
                    .ifPresent(
                            text ->
                                    lines.add(
                                            new Entry(variant.variant() + ": " + text, Tone.BAD)));
            if (variant.difference().isPresent() && variant == result.plain()) {
                lines.add(
                        Entry.of(
                                "The plain runs differ among themselves: leave the changing lines out"
                                        + " with --ignore-lines."));
            }
            variant.unsuitable()
                    .ifPresent(why -> lines.add(Entry.of(variant.variant() + ": n/a: " + why)));
            for (String note : variant.notes()) {
                lines.add(Entry.of(variant.variant() + ": " + note));
            }
        }
        return lines;
    }

    /** Everything. */
    static List<Entry> all(ComparisonResult result) {
        List<Entry> lines = notes(result);
        for (VariantResult variant : result.variants()) {
            if (Figures.comparable(result, variant)) {
                outliers(variant, lines);
            }
        }
        noise(result, lines);
        return lines;
    }

    private static void outliers(VariantResult variant, List<Entry> lines) {
        Outliers outliers = Outliers.of(variant.wallSeconds());
        List<String> found = new ArrayList<>();
        for (MeasuredRun run : variant.runs()) {
            double seconds = run.times().wallSeconds();
            if (outliers.contains(seconds)) {
                found.add(Figures.number("%.3f", seconds) + " s in round " + run.round());
            }
        }
        if (!found.isEmpty()) {
            lines.add(
                    Entry.of(
                            variant.variant()
                                    + ": counted though far from the others: "
                                    + String.join(", ", found)));
        }
    }

    private static void noise(ComparisonResult result, List<Entry> lines) {
        double others = result.otherProcessors().orElse(0);
        if (others > NOISY_PROCESSORS) {
            lines.add(
                    new Entry(
                            "noisy: other work kept %s processors busy on average during the runs"
                                            .formatted(Figures.number("%.2f", others))
                                    + " (/proc/stat less the runs' own time); end it and measure"
                                    + " again",
                            Tone.WARNING));
        }
        VariantResult plain = result.plain();
        if (plain.difference().isEmpty() && plain.wallSeconds().relativeSpread() > NOISY_SPREAD) {
            double percent = 100 * plain.wallSeconds().relativeSpread();
            lines.add(
                    new Entry(
                            "noisy: the middle half of the plain runs spreads over %s %% of their median;"
                                            .formatted(Figures.number("%.0f", percent))
                                    + " end other work on this machine or raise --runs",
                            Tone.WARNING));
        }
    }
}
