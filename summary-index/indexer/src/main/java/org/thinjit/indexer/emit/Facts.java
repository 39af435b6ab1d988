package org.thinjit.indexer.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.indexer.IndexReport;
import org.thinjit.indexer.IndexReport.Skipped;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.prolog.Outcome;

/** Counts for people: the index's meta section and the report. */
public final class Facts {
    private Facts() {}

    /**
     * Counts methods by what was decided about their prologs.
     *
     * @param outcomes one for each method
     * @return counts of all outcomes, by {@link Outcome#key}
     */
    public static Map<String, Integer> prologs(Outcome[] outcomes) {
        int[] counts = new int[Outcome.values().length];
        for (Outcome outcome : outcomes) {
            counts[outcome.ordinal()]++;
        }
        Map<String, Integer> byKey = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            byKey.put(outcome.key(), counts[outcome.ordinal()]);
        }
        return byKey;
    }

    /**
     * Lists the classes that are left plain.
     *
     * @param program the program
     * @param plan which classes are packed
     * @return counts and first names, by {@link PlainReason#key}; reasons without a class are absent
     */
    public static Map<String, Skipped> plain(Program program, PackPlan plan) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (int type = 0; type < program.catalog().count(); type++) {
            PlainReason reason = plan.plain(type);
            if (reason != null) {
                counts.merge(reason.key(), 1, Integer::sum);
                List<String> known = names.computeIfAbsent(reason.key(), k -> new ArrayList<>());
                if (known.size() < IndexReport.MAX_NAMES) {
                    known.add(program.catalog().entry(type).name().replace('/', '.'));
                }
            }
        }
        Map<String, Skipped> plain = new LinkedHashMap<>();
        for (PlainReason reason : PlainReason.values()) {
            String key = reason.key();
            if (counts.containsKey(key)) {
                plain.put(key, new Skipped(counts.get(key), List.copyOf(names.get(key))));
            }
        }
        return plain;
    }

    /**
     * Writes the lines of the meta section; they depend on nothing but the indexed files and the JDK.
     *
     * @param program the program
     * @param counts facts that the caller counted, by key
     * @param prologs as from {@link #prologs}
     * @param plain as from {@link #plain}
     * @return lines of {@code key=value}
     */
    public static List<String> lines(
            Program program,
            Map<String, Object> counts,
            Map<String, Integer> prologs,
            Map<String, Skipped> plain) {
        List<String> lines = new ArrayList<>();
        counts.forEach((key, value) -> lines.add(key + "=" + value));
        prologs.forEach(
                (key, count) ->
                        lines.add(
                                (key.equals(Outcome.KEPT.key()) ? "prologs." : "prologs.spared.")
                                        + key
                                        + "="
                                        + count));
        plain.forEach(
                (key, skipped) -> {
                    lines.add("plain." + key + "=" + skipped.count());
                    if (!key.equals(PlainReason.NO_PACK.key())) {
                        lines.add("plain." + key + ".first=" + String.join(" ", skipped.names()));
                    }
                });
        for (Container container : program.containers()) {
            if (container.content().problem() != null) {
                lines.add("skipped=" + container.shortName() + " " + container.content().problem());
            }
        }
        return lines;
    }
}
