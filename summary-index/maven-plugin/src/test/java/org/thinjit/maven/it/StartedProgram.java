package org.thinjit.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that has ended.
 *
 * @param folder where it ran
 * @param exit its status
 * @param out what it printed
 * @param err what it and the agent complained of
 */
public record StartedProgram(Path folder, int exit, String out, String err) {
    /**
     * Checks by the statistics, {@code stats.json}, that classes were loaded ahead from this index.
     *
     * @param index the index's path, relative to the folder
     * @return the statistics
     * @throws IOException if there are none
     */
    public JsonNode assertLoadedAhead(String index) throws IOException {
        JsonNode stats = statistics();
        assertThat(Path.of(stats.get("index").asText()))
                .isEqualTo(folder.toRealPath().resolve(index));
        assertThat(stats.get("fallbacks")).as(stats.toString()).isEmpty();
        assertThat(stats.at("/classes/asynchronous").asInt()).as(stats.toString()).isPositive();
        return stats;
    }

    /**
     * Returns the statistics.
     *
     * @return the object in {@code stats.json}
     * @throws IOException if the program wrote none
     */
    public JsonNode statistics() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("stats.json").toFile());
    }
}
