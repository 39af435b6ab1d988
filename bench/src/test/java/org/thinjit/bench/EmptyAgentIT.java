package org.thinjit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packed empty agent under a real JVM. */
class EmptyAgentIT {
    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @Test
    void theOutputStaysAndTheTableIsPrinted() {
        BenchCall call = bench("quiet");
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
        assertThat(call.out())
                .contains("AgentTeller on JDK")
                .containsPattern("empty-agent +\\d+\\.\\d{3} ");
    }

    @Test
    void theAgentIsReallyThere() {
        BenchCall call = bench("tell");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out())
                .contains("outputs differ")
                .contains("standard output line 2: `agent`, plain `no agent`");
    }

    private static BenchCall bench(String argument) {
        return BenchCall.run(
                ROOT,
                JAVA_HOME,
                "--jdk",
                Integer.toString(Runtime.version().feature()),
                "--variants",
                "empty-agent",
                "--runs",
                "1",
                "--class-path",
                "bench/target/test-classes",
                "--main",
                "org.thinjit.bench.fixture.AgentTeller",
                "--",
                argument);
    }
}
