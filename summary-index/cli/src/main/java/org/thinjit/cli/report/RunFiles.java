package org.thinjit.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run left behind.
 *
 * @param events its event log; empty without one
 * @param statistics its statistics
 */
public record RunFiles(List<RunEvent> events, Optional<JsonNode> statistics) {

    /**
     * Reads files of either kind, told apart by their first character.
     *
     * @param files event logs and statistics, one of each at most
     * @throws IOException if one cannot be read or is neither, or there are two of a kind
     */
    public static RunFiles read(List<Path> files) throws IOException {
        List<RunEvent> events = new ArrayList<>();
        Optional<JsonNode> statistics = Optional.empty();
        for (Path file : files) {
            boolean isJson = firstCharacter(file) == '{';
            if (isJson ? statistics.isPresent() : !events.isEmpty()) {
                throw new IOException(
                        file + " is of the same kind as the file before; give one run's files");
            }
            if (isJson) {
                statistics = Optional.of(json(file));
            } else {
                events.addAll(RunEvent.read(file));
            }
        }
        return new RunFiles(List.copyOf(events), statistics);
    }

    /** The index that the statistics name, if it is still there. */
    public Optional<Path> index() {
        return statistics
                .map(root -> Path.of(root.path("index").asText("")))
                .filter(Files::isRegularFile);
    }

    private static int firstCharacter(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int first = reader.read();
            if (first < 0) {
                throw new IOException(
                        file + " is empty: neither statistics nor an event log of ThinJIT");
            }
            return first;
        }
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
