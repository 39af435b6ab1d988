package org.thinjit.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers as people read them; the same in every locale. */
final class Quantity {
    private static final int KILO = 1000;

    private Quantity() {}

    /** Bytes, for example {@code 1.2 MB}; decimal prefixes. */
    static String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double rest = bytes;
        int prefix = -1;
        while (rest >= KILO - 0.05 && prefix < 2) {
            rest /= KILO;
            prefix++;
        }
        return String.format(Locale.ROOT, "%.1f %cB", rest, "kMG".charAt(prefix));
    }

    /** Counts by reason without the zeros, for example {@code callers 3, huge 1}. */
    static String counts(Map<String, ? extends Number> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().longValue() != 0)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A remark in parentheses after two blanks; nothing when there is nothing to remark. */
    static String remark(String text) {
        return text.isEmpty() ? "" : "  (" + text + ")";
    }
}
