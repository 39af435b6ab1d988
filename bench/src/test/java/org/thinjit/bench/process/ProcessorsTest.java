package org.thinjit.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    @Test
    void readsRangesAndSingleNumbers() {
        assertThat(Processors.allowed("Name:\tjava\nCpus_allowed_list:\t0-2,5,8-9\nMems:\t0\n"))
                .containsExactly(0, 1, 2, 5, 8, 9);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Processors.first(1, Map.of("PATH", "/nowhere")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("--cpus 1 needs taskset")
                .hasMessageContaining("util-linux");
    }

    @Test
    void busyTimeLeavesOutIdleWaitingAndGuests() {
        assertThat(MachineLoad.busySeconds("cpu  100 20 30 9999 999 6 4 40 77 88\ncpu0 1 1\n"))
                .isEqualTo(2.0);
    }

    @Test
    void othersAreWhatIsBusyBeyondThePrograms() {
        MachineLoad load = new MachineLoad();
        assertThat(load.otherProcessors()).isEmpty();
        load.begin();
        load.end(new ProcessTimes(0.001, 1000, 0));
        assertThat(load.otherProcessors().orElse(0)).isZero();
    }
}
