package org.thinjit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code --start-up} with the packed agents under a real JVM. */
class StartUpIT {
    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @Test
    void aStartIsBrokenDown() throws IOException {
        Path json = Files.createTempFile(ROOT.resolve("bench/target"), "start-up", ".json");

        BenchCall call =
                BenchCall.run(
                        ROOT,
                        JAVA_HOME,
                        "--start-up",
                        "--jdk",
                        Integer.toString(Runtime.version().feature()),
                        "--runs",
                        "2",
                        "--json",
                        json.toString(),
                        "--class-path",
                        "bench/target/test-classes",
                        "--main",
                        "org.thinjit.bench.fixture.AgentTeller",
                        "--",
                        "quiet");

        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
        assertThat(call.out()).contains("start-up, 2 rounds", "openJavaBase", "agent jar");
        JsonNode start = new ObjectMapper().readTree(json.toFile()).at("/starts/0");
        assertThat(start.at("/variants/0/classes/names/AGENT")).isEmpty();
        assertThat(start.at("/variants/1/classes/names/AGENT")).hasSize(1);
        assertThat(start.at("/variants/2/classes/names/AGENT").toString())
                .contains("java.lang.$ThinJIT", "org.thinjit.agent.PreMain");
        assertThat(start.at("/premainMicros/median").asDouble()).isPositive();
        assertThat(start.at("/files/1/bytesRead").asLong()).isPositive();
    }
}
