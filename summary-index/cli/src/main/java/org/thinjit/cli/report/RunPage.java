package org.thinjit.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thinjit.cli.query.IndexFile;

/** The page about one run: a file that needs no other and no script. */
public final class RunPage {
    private static final int SHOWN_MISSES = 60;
    private static final int SHOWN_WALKS = 40;

    private final RunFiles files;
    private final IndexFile index;
    private final Set<String> plain;
    private final StringBuilder html = new StringBuilder();

    /**
     * @param files what the run left behind
     * @param index the program's index, to explain misses by; null for none
     * @param plain the classes that a plain run loads, to judge walks by; null if not known
     */
    public RunPage(RunFiles files, IndexFile index, Set<String> plain) {
        this.files = files;
        this.index = index;
        this.plain = plain;
    }

    /** Puts the page together. */
    public String html() {
        html.append(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="data:,">
                <title>ThinJIT: one run</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>One run with ThinJIT</h1>
                """
                        .formatted(style()));
        if (!files.events().isEmpty()) {
            RunHistory history = new RunHistory(files.events());
            html.append("<h2>Over time</h2>\n").append(new Timeline(files.events()).svg());
            misses(history);
            walks(history);
        }
        files.statistics().ifPresent(this::statistics);
        return html.append("</body>\n</html>\n").toString();
    }

    private void misses(RunHistory history) {
        MissReason reasons = new MissReason(history);
        Map<MissReason.Kind, Integer> counts = new EnumMap<>(MissReason.Kind.class);
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Long> miss : history.missed().entrySet()) {
            MissReason.Kind kind = reasons.kind(miss.getKey());
            // Of each kind the first ones: they delay the most that follows.
            if (counts.merge(kind, 1, Integer::sum) <= SHOWN_MISSES / counts.size()) {
                String reason = reasons.explain(miss.getKey(), index);
                rows.add(List.of(MissReason.millis(miss.getValue()), miss.getKey(), reason));
            }
        }
        html.append("<h2>Missed classes: ").append(history.missed().size()).append("</h2>\n");
        html.append("<p>The program asked before discovery had them ready.</p>\n");
        html.append(Html.table(List.of("reason", "classes"), summary(counts)));
        html.append("<p>The first ones:</p>\n");
        html.append(Html.table(List.of("at", "class", "why discovery did not see it"), rows));
    }

    private static List<List<String>> summary(Map<MissReason.Kind, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> List.of(each.getKey().text(), each.getValue().toString()))
                .toList();
    }

    private void walks(RunHistory history) {
        List<WalkWaste> walks = WalkWaste.of(history, plain);
        String unused = plain == null ? "loaded ahead" : "of them unused";
        html.append("<h2>Most wasteful walks</h2>\n<p>")
                .append(
                        plain == null
                                ? "Which classes a plain run needs is not known: this counts all that a"
                                        + " walk had loaded. Give --plain for those in vain."
                                : "Unused: a plain run does not load them.")
                .append("</p>\n");
        List<List<String>> rows = new ArrayList<>();
        for (WalkWaste walk : walks.subList(0, Math.min(SHOWN_WALKS, walks.size()))) {
            rows.add(
                    List.of(
                            MissReason.millis(walk.micros()),
                            walk.start(),
                            Integer.toString(walk.requested()),
                            Integer.toString(walk.ahead()),
                            Integer.toString(walk.unused())));
        }
        html.append(Html.table(List.of("at", "begun by", "asked for", "loaded", unused), rows));
    }

    private void statistics(JsonNode root) {
        List<List<String>> rows = new ArrayList<>();
        flatten("", root, rows);
        html.append("<h2>Statistics</h2>\n").append(Html.table(List.of("key", "value"), rows));
    }

    private static void flatten(String prefix, JsonNode node, List<List<String>> rows) {
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            JsonNode value = node.get(name);
                            if (value.isObject()) {
                                flatten(prefix + name + ".", value, rows);
                            } else {
                                rows.add(List.of(prefix + name, text(value)));
                            }
                        });
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static String style() {
        try (InputStream resource = RunPage.class.getResourceAsStream("run.css")) {
            if (resource == null) {
                throw new IllegalStateException("the command line's jar lacks run.css");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
