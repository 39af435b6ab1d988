package org.thinjit.agent.speculate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQueueWaitTest {
    private static final long FIRST = RunQueueWait.FIRST_PAUSE_NANOS;

    @TempDir private Path folder;
    private final List<Long> pauses = new ArrayList<>();
    private Path file;
    private RunQueueWait wait;
    private long run;
    private long waited;

    @BeforeEach
    void create() {
        file = folder.resolve("schedstat");
        wait =
                new RunQueueWait(file.toString()) {
                    @Override
                    void pause(long nanos) {
                        pauses.add(nanos);
                    }
                };
    }

    /** A batch that ran for 10 ms and waited for so many per cent of that. */
    private void batch(int percent) throws IOException {
        run += 10_000_000;
        waited += percent * 100_000L;
        Files.writeString(file, run + " " + waited + " 17\n");
        wait.giveWay();
    }

    @Test
    void pausesWhenTheThreadWaitedForMuchOfTheTimeItRan() throws IOException {
        batch(29);
        assertThat(pauses).isEmpty();
        batch(31);
        assertThat(pauses).containsExactly(FIRST);
    }

    @Test
    void pausesLongerWhileTheProcessorsStayTaken() throws IOException {
        for (int i = 0; i < 5; i++) {
            batch(100);
        }
        long longest = RunQueueWait.LONGEST_PAUSE_NANOS;
        assertThat(pauses).containsExactly(FIRST, FIRST * 2, FIRST * 4, longest, longest);
    }

    @Test
    void startsOverOnceAProcessorIsFree() throws IOException {
        batch(100);
        batch(100);
        batch(0);
        batch(100);
        assertThat(pauses).containsExactly(FIRST, FIRST * 2, FIRST);
    }

    @Test
    void neverPausesWhereTheFileIsMissing() throws IOException {
        wait.giveWay();
        batch(100);
        assertThat(pauses).isEmpty();
    }

    @Test
    void takesAnEmptyFileForNoContention() throws IOException {
        Files.createFile(file);
        wait.giveWay();
        assertThat(pauses).isEmpty();
    }
}
