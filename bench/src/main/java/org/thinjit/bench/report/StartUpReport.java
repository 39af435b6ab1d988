package org.thinjit.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thinjit.bench.startup.EarlyClasses;
import org.thinjit.bench.startup.StartUpResult;
import org.thinjit.bench.statistics.Quantiles;

/** Shows what a start consists of: tables for people, and JSON with the classes' names as well. */
public final class StartUpReport {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int MILLIS = 1000;
    private static final int COLUMNS = 8;

    private StartUpReport() {}

    /** The tables of one program. */
    public static String text(StartUpResult result) {
        String rounds = result.rounds() == 1 ? " round" : " rounds";
        return "%s on JDK %s, start-up, %d%s%n%n%s%n%s%n%s"
                .formatted(
                        result.program(),
                        result.jdk().version(),
                        result.rounds(),
                        rounds,
                        classes(result),
                        files(result),
                        steps(result));
    }

    private static String classes(StartUpResult result) {
        Table table = new Table(COLUMNS);
        row(table, "classes before main", "wall ms", "all", groups());
        for (StartUpResult.Start start : result.variants()) {
            List<String> counts = new ArrayList<>();
            for (EarlyClasses.Group group : EarlyClasses.Group.values()) {
                counts.add(Integer.toString(start.classes().count(group)));
            }
            String wall = Figures.number("%.1f", start.wallSeconds().median() * MILLIS);
            row(table, start.variant(), wall, Integer.toString(start.classes().count()), counts);
        }
        return table.render();
    }

    private static List<String> groups() {
        List<String> names = new ArrayList<>();
        for (EarlyClasses.Group group : EarlyClasses.Group.values()) {
            names.add(group.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static String files(StartUpResult result) {
        Table table = new Table(COLUMNS);
        row(table, "bytes before main", "read", "of", List.of());
        for (StartUpResult.ReadFile file : result.files()) {
            row(
                    table,
                    file.name(),
                    Long.toString(file.bytesRead()),
                    Long.toString(file.bytes()),
                    List.of());
        }
        return table.render();
    }

    private static String steps(StartUpResult result) {
        Table table = new Table(COLUMNS);
        row(table, "premain, us", "median", "from", List.of("to"));
        for (Map.Entry<String, Quantiles> step : result.steps().entrySet()) {
            step(table, step.getKey(), step.getValue());
        }
        step(table, "all", result.premainMicros());
        return table.render();
    }

    private static void step(Table table, String name, Quantiles micros) {
        row(
                table,
                name,
                Figures.number("%.0f", micros.median()),
                Figures.number("%.0f", micros.min()),
                List.of(Figures.number("%.0f", micros.max())));
    }

    private static void row(
            Table table, String name, String second, String third, List<String> others) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.of(name));
        cells.add(Table.Cell.of(second));
        cells.add(Table.Cell.of(third));
        others.forEach(each -> cells.add(Table.Cell.of(each)));
        table.add(cells);
    }

    /**
     * Writes all programs' results, with the names of the classes.
     *
     * @param results what to write
     * @param file where to; its folder must exist
     * @throws IOException if it cannot be written
     */
    public static void write(List<StartUpResult> results, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        var array = root.putArray("starts");
        for (StartUpResult result : results) {
            ObjectNode node = JSON.valueToTree(result);
            node.put("jdk", result.jdk().version());
            array.add(node);
        }
        Markup.write(JSON.writeValueAsString(root) + "\n", file);
    }
}
