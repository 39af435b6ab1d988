package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Columns of text: the first to the left, the others to the right. Not thread-safe. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();
    private final int columns;

    /**
     * A cell.
     *
     * @param text what it says
     * @param paint adds colour after padding, so that widths count visible characters only
     */
    record Cell(String text, UnaryOperator<String> paint) {
        static Cell of(String text) {
            return new Cell(text, UnaryOperator.identity());
        }
    }

    Table(int columns) {
        this.columns = columns;
    }

    /**
     * Adds a row; columns without a cell stay empty, and a cell after the last column, which no
     * width is kept for, follows after a gap.
     */
    void add(List<Cell> cells) {
        rows.add(List.copyOf(cells));
    }

    /** All rows, each ended by a line feed, without blanks at line ends. */
    String render() {
        StringBuilder text = new StringBuilder();
        for (List<Cell> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                Cell cell = row.get(column);
                line.append(column == 0 ? "" : GAP);
                line.append(cell.paint().apply(padded(cell.text(), column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String padded(String text, int column) {
        if (column >= columns) {
            return text;
        }
        String padding = " ".repeat(width(column) - text.length());
        return column == 0 ? text + padding : padding + text;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
    }
}
