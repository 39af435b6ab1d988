package org.thinjit.agent.speculate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQueueWaitTest {
    @TempDir private Path folder;
    private Path file;
    private RunQueueWait wait;
    private long clock;

    @BeforeEach
    void create() {
        file = folder.resolve("schedstat");
        wait =
                new RunQueueWait(file.toString()) {
                    @Override
                    long nanos() {
                        return clock;
                    }
                };
    }

    private void thread(long runNanos, long waitNanos) throws IOException {
        Files.writeString(file, runNanos + " " + waitNanos + " 17\n");
    }

    @Test
    void isHighWhenTheThreadWaitedForMuchOfTheTimeItRan() throws IOException {
        thread(10_000_000, 2_000_000);
        assertThat(wait.high()).isFalse();
        thread(20_000_000, 6_000_000);
        assertThat(wait.high()).isTrue();
        thread(30_000_000, 7_000_000);
        assertThat(wait.high()).isFalse();
    }

    @Test
    void keepsItsOpinionForAWhileWhenTheThreadHardlyRuns() throws IOException {
        thread(10_000_000, 9_000_000);
        assertThat(wait.high()).isTrue();
        thread(10_000_100, 9_000_000);
        clock = 19_999_999;
        assertThat(wait.high()).isTrue();
        clock = 20_000_000;
        assertThat(wait.high()).isFalse();
    }

    @Test
    void knowsNothingWhereTheFileIsMissing() throws IOException {
        assertThat(wait.high()).isFalse();
        thread(10_000_000, 9_000_000);
        assertThat(wait.high()).isFalse();
    }

    @Test
    void takesAnEmptyFileForNoContention() throws IOException {
        Files.createFile(file);
        assertThat(wait.high()).isFalse();
    }
}
