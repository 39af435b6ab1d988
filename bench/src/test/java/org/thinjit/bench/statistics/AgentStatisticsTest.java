package org.thinjit.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentStatisticsTest {
    private static final String CONTRACT =
            """
            {"version":"0.1.0","jdk":"17.0.15","index":"/x/app.tji","lookahead":4,
             "premainMicros":9876,"flags":{"allocated":120,"fired":40},"walks":40,
             "methodsVisited":900,
             "classes":{"asynchronous":412,"synchronous":100,"inFlight":3,"linked":400,"failed":0,
               "excluded":1,"unindexed":2,"initialized":380},
             "coverage":0.715,"initializedShare":0.8,"queue":{"maxDepth":70,"dropped":0},
             "discoveryCpuMicros":55000,"fallbacks":["signed: ecj.jar",{"kind":"x","count":2}]}
            """;

    @TempDir Path folder;

    @Test
    void readsTheContractsKeys() throws IOException {
        AgentStatistics statistics = AgentStatistics.read(file(CONTRACT));
        assertThat(statistics.premainMicros()).isEqualTo(9876);
        assertThat(statistics.classesAhead()).isEqualTo(412);
        assertThat(statistics.coverage()).hasValue(0.715);
        assertThat(statistics.fallbacks())
                .containsExactly("signed: ecj.jar", "{\"kind\":\"x\",\"count\":2}");
        assertThat(statistics.raw().at("/queue/maxDepth").intValue()).isEqualTo(70);
    }

    @Test
    void coverageOfNothingIsEmpty() throws IOException {
        Path file = file(CONTRACT.replace("0.715", "null"));
        assertThat(AgentStatistics.read(file).coverage()).isEmpty();
    }

    @Test
    void aMissingKeyIsNamedWithTheFile() throws IOException {
        Path file = file(CONTRACT.replace("asynchronous", "other"));
        assertThatThrownBy(() -> AgentStatistics.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("classes.asynchronous")
                .hasMessageContaining(file.toString());
    }

    @Test
    void aTextInPlaceOfANumberIsAnError() throws IOException {
        Path file = file(CONTRACT.replace("9876", "\"fast\""));
        assertThatThrownBy(() -> AgentStatistics.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("premainMicros");
    }

    @Test
    void truncatedAndEmptyFilesAreErrors() throws IOException {
        Path truncated = file(CONTRACT.substring(0, 200));
        assertThatThrownBy(() -> AgentStatistics.read(truncated)).isInstanceOf(IOException.class);
        Path empty = file("");
        assertThatThrownBy(() -> AgentStatistics.read(empty)).isInstanceOf(IOException.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("statistics.json"), text);
    }
}
