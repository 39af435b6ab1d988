package org.thinjit.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolProcessTest {
    @TempDir Path folder;

    @Test
    void keepsTheOutputInTheLog() throws BenchException {
        Path log = folder.resolve("log");
        ToolProcess.run("a test", List.of("sh", "-c", "echo one; echo two >&2"), folder, log);
        assertThat(log).hasContent("one\ntwo");
    }

    @Test
    void aFailureShowsCommandStatusAndTheEndOfTheLog() {
        Path log = folder.resolve("log");
        List<String> command = List.of("sh", "-c", "seq 100; exit 3");
        assertThatThrownBy(() -> ToolProcess.run("counting", command, folder, log))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("counting failed with status 3")
                .hasMessageContaining("seq 100")
                .hasMessageContaining("  100")
                .hasMessageNotContaining("  50")
                .hasMessageContaining(log.toString());
    }

    @Test
    void aMissingToolIsNamed() {
        List<String> command = List.of("no-such-tool-anywhere");
        assertThatThrownBy(() -> ToolProcess.run("a test", command, folder, folder.resolve("log")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("no-such-tool-anywhere");
    }
}
