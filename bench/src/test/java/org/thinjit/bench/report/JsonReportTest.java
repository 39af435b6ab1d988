package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.comparison.ComparisonResult;

class JsonReportTest {
    @TempDir Path folder;

    @Test
    void holdsEveryNumber() throws IOException {
        JsonNode comparison =
                written(
                        SampleResults.result(
                                SampleResults.variant("plain", 1.0, 2.0, 4.0),
                                SampleResults.thinjit(OptionalDouble.of(0.7), 0.5, 1.5, 2.0)));
        assertThat(comparison.at("/program").asText()).isEqualTo("demo");
        assertThat(comparison.at("/jdk/version").asText()).isEqualTo("17.0.15");
        assertThat(comparison.at("/outputsEqual").asBoolean()).isTrue();
        JsonNode thinjit = comparison.at("/variants/1");
        assertThat(thinjit.at("/command/1").asText()).isEqualTo("thinjit");
        assertThat(thinjit.at("/runs")).hasSize(3);
        assertThat(thinjit.at("/runs/1/round").asInt()).isEqualTo(2);
        assertThat(thinjit.at("/runs/1/wallSeconds").asDouble()).isEqualTo(1.5);
        assertThat(thinjit.at("/runs/1/userSeconds").asDouble()).isEqualTo(2.25);
        assertThat(thinjit.at("/runs/1/systemSeconds").asDouble()).isEqualTo(0.125);
        assertThat(thinjit.at("/wallSeconds/median").asDouble()).isEqualTo(1.5);
        assertThat(thinjit.at("/wallRatio/median").asDouble()).isEqualTo(0.5);
        assertThat(thinjit.at("/wallRatio/max").asDouble()).isEqualTo(0.75);
        assertThat(thinjit.at("/statistics/walks").asInt()).isEqualTo(40);
    }

    @Test
    void differingOutputsHaveNoRatio() throws IOException {
        JsonNode comparison =
                written(
                        SampleResults.result(
                                SampleResults.variant("plain", 1.0),
                                SampleResults.differing("thinjit")));
        assertThat(comparison.at("/outputsEqual").asBoolean()).isFalse();
        assertThat(comparison.at("/variants/1/difference").asText()).startsWith("exit status 1");
        assertThat(comparison.at("/variants/1").has("wallRatio")).isFalse();
        assertThat(comparison.at("/variants/0/difference").isNull()).isTrue();
    }

    @Test
    void replacesTheFileAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.json"), "old");
        JsonReport.write(List.of(), file);
        assertThat(file).content().contains("\"comparisons\"").doesNotContain("old");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    }

    private JsonNode written(ComparisonResult result) throws IOException {
        Path file = folder.resolve("figures.json");
        JsonReport.write(List.of(result), file);
        return new ObjectMapper().readTree(file.toFile()).at("/comparisons/0");
    }
}
