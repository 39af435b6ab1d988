package org.thinjit.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {
    @Test
    void readsTheBuiltinAlone() throws IOException {
        // What bash before version 5 leaves: no clock.
        ProcessTimes times = ProcessTimes.parse(List.of("time 1.250 2.500 0.125", "clock  "));
        assertThat(times).isEqualTo(new ProcessTimes(1.25, 2.5, 0.125));
        assertThat(times.cpuSeconds()).isEqualTo(2.625);
    }

    @Test
    void theFinerClockGivesTheWallTime() throws IOException {
        ProcessTimes times =
                ProcessTimes.parse(
                        List.of(
                                "time 0.042 0.050 0.010",
                                "clock 1700000000.250000 1700000000.292125"));
        assertThat(times.wallSeconds()).isCloseTo(0.042125, within(1e-6));
        assertThat(times.userSeconds()).isEqualTo(0.05);
    }

    @Test
    void passesOverTheShellsWordsAndReadsDecimalCommas() throws IOException {
        ProcessTimes times =
                ProcessTimes.parse(List.of("bench: line 6: 77 Killed", "time 1,5 0,5 0,25"));
        assertThat(times).isEqualTo(new ProcessTimes(1.5, 0.5, 0.25));
    }

    @Test
    void withoutTimesThereIsNoResult() {
        assertThatThrownBy(() -> ProcessTimes.parse(List.of("clock 1.0 2.0")))
                .isInstanceOf(IOException.class);
    }
}
