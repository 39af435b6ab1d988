package org.thinjit.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.thinjit.cli.report.RunFiles;
import org.thinjit.cli.report.RunPage;

/** What the report reads: event logs and statistics. */
class EventLogFuzzTest {
    private static final Path FILE = FuzzFolder.create().resolve("events.tsv");

    @FuzzTest(maxDuration = "2m")
    void report(byte[] data) throws IOException {
        Files.write(FILE, data);
        RunFiles run;
        try {
            run = RunFiles.read(List.of(FILE));
            run.index();
        } catch (IOException e) {
            return; // Said to the user in one line.
        }
        new RunPage(run, null, Set.of()).html();
    }
}
