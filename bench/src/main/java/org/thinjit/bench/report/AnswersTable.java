package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.ResultTable.Entry;
import org.thinjit.bench.server.Moments.Answers;
import org.thinjit.bench.statistics.Quantiles;

/** How a program that serves requests answered: after idle time, soon after, and when warm. */
final class AnswersTable {
    private static final List<String> HEADERS =
            List.of(
                    "variant",
                    "ready s",
                    "1st ms",
                    "quartiles",
                    "2nd ms",
                    "100th ms",
                    "answers/s",
                    "ratio",
                    "quartiles");
    private static final double MILLIS = 1000;

    private AnswersTable() {}

    /** Whether it was asked at all. */
    static boolean isWorthwhile(ComparisonResult result) {
        return Figures.comparable(result, result.plain())
                && result.plain().answers(Answers::perSecond).isPresent();
    }

    static ResultTable of(ComparisonResult result) {
        return new ResultTable(
                HEADERS,
                HEADERS.size(),
                result.variants().stream().map(each -> row(result, each)).toList());
    }

    private static List<Entry> row(ComparisonResult result, VariantResult variant) {
        List<Entry> row = new ArrayList<>(List.of(Entry.of(variant.variant())));
        if (!Figures.comparable(result, variant)) {
            row.add(Figures.verdictEntry(variant));
            return row;
        }
        row.add(Entry.of(Figures.seconds(variant.wallSeconds())));
        Optional<Quantiles> first = variant.answers(Answers::firstSeconds);
        row.add(Entry.of(millis(variant, Answers::firstSeconds)));
        row.add(
                Entry.of(
                        first.map(each -> range(each.lowerQuartile(), each.upperQuartile()))
                                .orElse(ResultTable.NONE)));
        row.add(Entry.of(millis(variant, Answers::secondSeconds)));
        row.add(Entry.of(millis(variant, Answers::hundredthSeconds)));
        row.addAll(throughput(result, variant));
        return row;
    }

    private static String millis(VariantResult variant, ToDoubleFunction<Answers> value) {
        return variant.answers(value)
                .map(each -> Figures.number("%.1f", MILLIS * each.median()))
                .orElse(ResultTable.NONE);
    }

    private static String range(double lower, double upper) {
        return Figures.number("%.1f", MILLIS * lower)
                + ".."
                + Figures.number("%.1f", MILLIS * upper);
    }

    /** More is better here, so the ratio has no colour. */
    private static List<Entry> throughput(ComparisonResult result, VariantResult variant) {
        Optional<Quantiles> rate = variant.answers(Answers::perSecond);
        if (rate.isEmpty()) {
            return List.of(Entry.of(ResultTable.NONE));
        }
        Entry perSecond = Entry.of(Figures.number("%.0f", rate.get().median()));
        if (variant == result.plain()) {
            return List.of(perSecond, Entry.of("1"), Entry.of(ResultTable.NONE));
        }
        Quantiles ratio = variant.answersRatio(Answers::perSecond, result.plain());
        return List.of(
                perSecond,
                Entry.of(Figures.ratio(ratio.median())),
                Entry.of(Figures.range(ratio.lowerQuartile(), ratio.upperQuartile())));
    }
}
