package org.thinjit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.indexer.IndexReport;
import org.thinjit.indexer.IndexReport.Skipped;

/**
 * What {@code index} tells when it is done.
 *
 * @param index the file written
 * @param pack the class pack written, or null without one
 * @param mainClass the main class in binary form, or null when not known
 * @param report the indexer's counts
 * @param skipped how many containers and classes could not be used
 */
record IndexSummary(String index, String pack, String mainClass, IndexReport report, int skipped) {
    String text() {
        StringBuilder text = new StringBuilder();
        TextTable files = new TextTable("lr");
        files.row(index, Quantity.bytes(report.indexBytes()));
        if (pack != null) {
            files.row(pack, Quantity.bytes(report.packBytes()));
        }
        files.lines().forEach(text::append);
        counts().lines().forEach(text::append);
        return text.toString();
    }

    private TextTable counts() {
        return new TextTable("lrl")
                .row("  containers", report.containers(), cached(report.cachedContainers()))
                .row(
                        "  classes",
                        report.classes(),
                        "packed "
                                + report.packedClasses()
                                + (report.cachedClasses() > 0
                                        ? ", " + cached(report.cachedClasses())
                                        : ""))
                .row("  methods", report.methods())
                .row("  call edges", report.edges())
                .row("  prologs", report.prologs())
                .row("  prologs spared", total(report.spared()), Quantity.counts(report.spared()))
                .row("  left plain", total(plain()), Quantity.counts(plain()))
                .row("  shadowed", report.shadowed().count(), shadowed());
    }

    private String shadowed() {
        List<String> names = report.shadowed().names();
        boolean all = names.size() == report.shadowed().count();
        return String.join(", ", names) + (all ? "" : " …");
    }

    private static String cached(int count) {
        return count == 0 ? "" : "from the cache " + count;
    }

    private Map<String, Integer> plain() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Skipped> entry : report.plain().entrySet()) {
            counts.put(entry.getKey(), entry.getValue().count());
        }
        return counts;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
