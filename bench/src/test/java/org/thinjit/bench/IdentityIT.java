package org.thinjit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packed identity probe under a real JVM. */
class IdentityIT {
    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @Test
    void tellsTheOneClassThatAnotherAgentBrings() {
        BenchCall call = bench("quiet");
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("AgentTeller on JDK")
                .contains("empty-agent 5 DIFFERENCES")
                .contains("+ org.thinjit.bench.emptyagent.EmptyAgent|")
                .contains("+ initialized org.thinjit.bench.emptyagent.EmptyAgent after nothing")
                .contains("+ domains jdk.internal.loader.ClassLoaders$AppClassLoader file:")
                .doesNotContain("AgentTeller|");
        assertThat(call.status()).isEqualTo(1);
    }

    private static BenchCall bench(String argument) {
        return BenchCall.run(
                ROOT,
                JAVA_HOME,
                "--jdk",
                Integer.toString(Runtime.version().feature()),
                "--variants",
                "empty-agent",
                "--identity",
                "--class-path",
                "bench/target/test-classes",
                "--main",
                "org.thinjit.bench.fixture.AgentTeller",
                "--",
                argument);
    }
}
