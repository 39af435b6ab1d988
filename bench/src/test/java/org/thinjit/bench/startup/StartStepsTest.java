package org.thinjit.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent's statistics, as far as they tell about the start. */
class StartStepsTest {
    @TempDir Path folder;

    @Test
    void stepsKeepTheirOrder() throws IOException {
        StartSteps steps =
                read(
                        """
                        {"index":"a.tji","premainMicros":37,"premainSteps":{"z":10,"a":20,"installMore":7},
                         "premainBytes":{"index":400,"pack":64},"fallbacks":[]}""");

        assertThat(steps.micros().keySet()).containsExactly("z", "a", "installMore");
        assertThat(steps.micros()).containsEntry("a", 20L);
        assertThat(steps)
                .extracting("premainMicros", "indexBytes", "packBytes")
                .containsExactly(30L, 400L, 64L);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> read("{\"index\":\"\",\"fallbacks\":[\"no index\"]}"))
                .hasMessageContaining("ThinJIT was off: [\"no index\"]");
        assertThatThrownBy(() -> read("{\"index\":\"a.tji\",\"premainMicros\":1}"))
                .hasMessageContaining("no key `premainSteps`");
        assertThatThrownBy(() -> StartSteps.read(folder.resolve("none.json")))
                .hasMessageContaining("no statistics");
    }

    private StartSteps read(String json) throws IOException {
        return StartSteps.read(Files.writeString(folder.resolve("stats.json"), json));
    }
}
