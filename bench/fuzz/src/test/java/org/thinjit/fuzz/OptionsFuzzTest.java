package org.thinjit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;

/** The agent's options. */
class OptionsFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void options(byte[] data) {
        String argument = new String(data, StandardCharsets.UTF_8);
        try {
            AgentOptions options = AgentOptions.parse(argument);
            assertThat(options.lookahead()).isBetween(0, 64);
            options.speculate(2);
            options.exclude();
            assertThat(options.logLevel()).isBetween(0, 3);
        } catch (StandBack e) {
            assertThat(e.getMessage()).contains("option");
        }
    }
}
