package org.thinjit.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedProcessTest {
    private final TimedProcess process = new TimedProcess(Duration.ofMinutes(5));

    @TempDir Path folder;

    @Test
    void keepsBothStreamsApartAndTheStatus() throws Exception {
        TimedProcess.Result result = run("echo out; echo err >&2; exit 7");
        assertThat(result.exitStatus()).isEqualTo(7);
        assertThat(folder.resolve("stdout")).hasContent("out");
        assertThat(folder.resolve("stderr")).hasContent("err");
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        List<String> command = List.of("printf", "%s|", "a b", "$HOME", "'\"", "");
        process.run(command, folder, folder);
        assertThat(Files.readString(folder.resolve("stdout"))).isEqualTo("a b|$HOME|'\"||");
    }

    @Test
    void countsTheProcessorTimeOfTheProgramNotOfTheShell() throws Exception {
        TimedProcess.Result result = run("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done");
        assertThat(result.times().cpuSeconds()).isPositive();
        assertThat(result.times().wallSeconds()).isPositive();
    }

    @Test
    void inputIsEmptyAndTheFolderIsTheGivenOne() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        process.run(List.of("sh", "-c", "cat; pwd -P"), work, folder);
        assertThat(folder.resolve("stdout")).hasContent(work.toRealPath().toString());
    }

    @Test
    void aSignalIsSeenAsTheShellSeesIt() throws Exception {
        assertThat(run("kill -9 $$").exitStatus()).isEqualTo(137);
    }

    @Test
    void aMissingProgramIsStatus127() throws Exception {
        Path missing = folder.resolve("no-such-program");
        assertThat(process.run(List.of(missing.toString()), folder, folder).exitStatus())
                .isEqualTo(127);
    }

    @Test
    void aRunThatDoesNotEndIsEnded() throws IOException {
        TimedProcess impatient = new TimedProcess(Duration.ofMillis(1));
        assertThatThrownBy(() -> impatient.run(List.of("tail", "-f", "/dev/null"), folder, folder))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("--timeout")
                .hasMessageContaining("tail -f /dev/null");
    }

    private TimedProcess.Result run(String script) throws BenchException {
        return process.run(List.of("sh", "-c", script), folder, folder);
    }
}
