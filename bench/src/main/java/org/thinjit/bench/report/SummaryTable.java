package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.ResultTable.Entry;

/** One row a comparison: plain's wall seconds, and each variant's median ratio to it. */
final class SummaryTable {
    private SummaryTable() {}

    /** Whether there is anything to sum up. */
    static boolean isWorthwhile(List<ComparisonResult> results) {
        return results.size() > 1;
    }

    static ResultTable of(List<ComparisonResult> results) {
        List<String> variants = variants(results);
        List<String> headers = new ArrayList<>(List.of("program", "JDK", "plain s"));
        headers.addAll(variants);
        List<List<Entry>> rows = results.stream().map(each -> row(each, variants)).toList();
        return new ResultTable(headers, headers.size(), rows);
    }

    /** All variants but plain, in the order in which they come first. */
    private static List<String> variants(List<ComparisonResult> results) {
        ComparisonResult longest = results.get(0);
        for (ComparisonResult each : results) {
            longest = each.variants().size() > longest.variants().size() ? each : longest;
        }
        Set<String> names = new LinkedHashSet<>();
        longest.variants().forEach(variant -> names.add(variant.variant()));
        results.forEach(each -> each.variants().forEach(one -> names.add(one.variant())));
        names.remove(longest.plain().variant());
        return List.copyOf(names);
    }

    private static List<Entry> row(ComparisonResult result, List<String> variants) {
        List<Entry> row = new ArrayList<>();
        row.add(Entry.of(result.program()));
        row.add(Entry.of(Integer.toString(result.jdk().feature())));
        boolean compared = Figures.comparable(result, result.plain());
        row.add(
                Entry.of(
                        compared
                                ? Figures.seconds(result.plain().wallSeconds())
                                : ResultTable.NONE));
        for (String name : variants) {
            row.add(ratio(result, name));
        }
        return row;
    }

    private static Entry ratio(ComparisonResult result, String name) {
        Optional<VariantResult> variant =
                result.variants().stream().filter(each -> each.variant().equals(name)).findFirst();
        if (variant.isEmpty()) {
            return Entry.of(ResultTable.NONE);
        }
        return Figures.comparable(result, variant.get())
                ? TimesTable.ratio(result, variant.get()).get(0)
                : Figures.verdictEntry(variant.get());
    }
}
