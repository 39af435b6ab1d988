package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the names nearest to one that was mistyped, by edit distance (Levenshtein) regardless of
 * case. The part after the last dot alone may match too: packages are often left out.
 */
final class NearestNames {
    private static final int MOST = 3;

    private record Scored(String name, int distance) {}

    private final String wanted;
    private final String wantedLast;
    private final int limit;
    private final List<Scored> best = new ArrayList<>();

    NearestNames(String wanted) {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
        this.wantedLast = last(this.wanted);
        this.limit = Math.max(2, wantedLast.length() / 3);
    }

    /** Takes one name into account. */
    void offer(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int distance = distance(wanted, lower);
        int byLast = distance(wantedLast, last(lower));
        // Another package counts as one edit, so that the right package wins among equals.
        int score = Math.min(distance, byLast > limit ? byLast : byLast + 1);
        if (score <= limit) {
            best.add(new Scored(name, score));
            best.sort(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name));
            if (best.size() > MOST) {
                best.remove(MOST);
            }
        }
    }

    /** The nearest names offered, nearest first; none when all are far off. */
    List<String> names() {
        return best.stream().map(Scored::name).distinct().toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private int distance(String from, String to) {
        if (Math.abs(from.length() - to.length()) > limit) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            above = nextRow(above, row, from.charAt(row - 1), to);
        }
        return above[to.length()];
    }

    private static int[] nextRow(int[] above, int row, char letter, String to) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < above.length; column++) {
            int replaced = above[column - 1] + (letter == to.charAt(column - 1) ? 0 : 1);
            int inserted = Math.min(above[column], current[column - 1]) + 1;
            current[column] = Math.min(replaced, inserted);
        }
        return current;
    }
}
