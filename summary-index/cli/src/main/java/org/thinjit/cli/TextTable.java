package org.thinjit.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, each as wide as its widest cell; the last is not padded. */
final class TextTable {
    private static final String GAP = "  ";

    private final String alignments;
    private final List<String[]> rows = new ArrayList<>();

    /** Takes one letter a column: {@code l} left, {@code r} right. */
    TextTable(String alignments) {
        this.alignments = alignments;
    }

    TextTable row(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = String.valueOf(cells[i]);
        }
        rows.add(row);
        return this;
    }

    /** The rows, each ended by a line feed. */
    List<String> lines() {
        int[] widths = new int[alignments.length()];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String blanks = " ".repeat(widths[i] - row[i].length());
            boolean right = alignments.charAt(i) == 'r';
            line.append(i == 0 ? "" : GAP).append(right ? blanks + row[i] : row[i] + blanks);
        }
        return line.toString().stripTrailing() + "\n";
    }
}
