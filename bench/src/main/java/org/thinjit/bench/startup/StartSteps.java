package org.thinjit.bench.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What ThinJIT's statistics say about one start.
 *
 * @param micros microseconds of each step, in order
 * @param premainMicros of the whole, without what only statistics need
 * @param indexBytes read of the index before main
 * @param packBytes read of the pack before main
 */
record StartSteps(Map<String, Long> micros, long premainMicros, long indexBytes, long packBytes) {
    /** Steps that a start does not have which reports nothing. */
    private static final Set<String> FOR_REPORTS = Set.of("defineMoreClasses", "installMore");

    /**
     * Reads a statistics file.
     *
     * @throws IOException if it is not there, lacks a key, or ThinJIT was off
     */
    static StartSteps read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("ThinJIT wrote no statistics; see the log beside " + file);
        }
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        if (root.path("index").asText().isEmpty()) {
            throw new IOException("ThinJIT was off: " + root.path("fallbacks"));
        }
        Map<String, Long> micros = new LinkedHashMap<>();
        long premainMicros = required(root, "/premainMicros", file).asLong();
        for (Map.Entry<String, JsonNode> step :
                required(root, "/premainSteps", file).properties()) {
            micros.put(step.getKey(), step.getValue().asLong());
            premainMicros -= FOR_REPORTS.contains(step.getKey()) ? step.getValue().asLong() : 0;
        }
        return new StartSteps(
                micros,
                premainMicros,
                required(root, "/premainBytes/index", file).asLong(),
                required(root, "/premainBytes/pack", file).asLong());
    }

    private static JsonNode required(JsonNode root, String pointer, Path file) throws IOException {
        JsonNode node = root.at(pointer);
        if (node.isMissingNode()) {
            throw new IOException(file + ": no key `" + pointer.substring(1) + "`");
        }
        return node;
    }
}
