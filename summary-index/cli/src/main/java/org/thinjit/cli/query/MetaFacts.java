package org.thinjit.cli.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The meta section's lines of {@code key=value}; anything may be missing or of another form. */
final class MetaFacts {
    private final List<String> lines;

    MetaFacts(List<String> lines) {
        this.lines = lines;
    }

    /** The first value of a key, or null. */
    String text(String key) {
        List<String> values = all(key);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values of a key. */
    List<String> all(String key) {
        String start = key + "=";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    /** The numbers whose keys begin with a prefix, by the rest of the key. */
    Map<String, Long> counts(String prefix) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (line.startsWith(prefix) && line.substring(equals + 1).matches("\\d{1,18}")) {
                counts.put(
                        line.substring(prefix.length(), equals),
                        Long.valueOf(line.substring(equals + 1)));
            }
        }
        return counts;
    }
}
