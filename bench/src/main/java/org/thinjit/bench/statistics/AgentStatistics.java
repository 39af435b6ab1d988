package org.thinjit.bench.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the bench shows of the statistics that ThinJIT's agent writes at exit ({@code stats=FILE}).
 *
 * @param premainMicros microseconds spent in {@code premain}
 * @param classesAhead classes defined before an application thread asked for them
 * @param coverage share of the used classes that were ahead, 0 to 1; empty if none was used
 * @param fallbacks what ThinJIT left to the plain path, in its own words
 * @param raw the whole object, for the JSON report
 */
public record AgentStatistics(
        long premainMicros,
        long classesAhead,
        OptionalDouble coverage,
        List<String> fallbacks,
        JsonNode raw) {

    /**
     * Reads a statistics file.
     *
     * @param file the file given to the agent
     * @throws IOException if it cannot be read, is not JSON, or lacks a key; the message names both
     *     file and key
     */
    public static AgentStatistics read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        JsonNode coverage = required(root, "/coverage", file);
        List<String> fallbacks = new ArrayList<>();
        for (JsonNode fallback : required(root, "/fallbacks", file)) {
            fallbacks.add(fallback.isValueNode() ? fallback.asText() : fallback.toString());
        }
        return new AgentStatistics(
                number(root, "/premainMicros", file).longValue(),
                number(root, "/classes/asynchronous", file).longValue(),
                coverage.isNumber()
                        ? OptionalDouble.of(coverage.doubleValue())
                        : OptionalDouble.empty(),
                List.copyOf(fallbacks),
                root);
    }

    private static JsonNode number(JsonNode root, String pointer, Path file) throws IOException {
        JsonNode node = required(root, pointer, file);
        if (!node.isNumber()) {
            throw new IOException(file + ": `" + key(pointer) + "` is not a number: " + node);
        }
        return node;
    }

    private static JsonNode required(JsonNode root, String pointer, Path file) throws IOException {
        JsonNode node = root.at(pointer);
        if (node.isMissingNode()) {
            throw new IOException(file + ": no key `" + key(pointer) + "`");
        }
        return node;
    }

    private static String key(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }
}
