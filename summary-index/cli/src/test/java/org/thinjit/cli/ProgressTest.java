package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void drawsEachPhaseAndWipesTheLine() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (ProgressLine line = new ProgressLine(new PrintStream(screen, true));
                ProgressListener progress = new ProgressListener(new SkippedThings(), line)) {
            progress.phaseStarted("summaries", 10);
            progress.advanced(10);
            progress.phaseStarted("link", 0);
        }

        String[] drawn = screen.toString().split("\r");
        assertThat(drawn)
                .anySatisfy(text -> assertThat(text).startsWith("summaries 100%"))
                .anySatisfy(text -> assertThat(text).startsWith("link"))
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(80).doesNotContain("\n"));
        assertThat(drawn[drawn.length - 1]).isBlank();
    }

    @Test
    void passesOnWhatIsSkipped() {
        SkippedThings skipped = new SkippedThings();
        ProgressLine line = new ProgressLine(new PrintStream(new ByteArrayOutputStream(), true));
        ProgressListener progress = new ProgressListener(skipped, line);

        progress.skipped("a.jar", "does not exist");

        StringWriter err = new StringWriter();
        skipped.warn(new PrintWriter(err));
        assertThat(skipped.count()).isEqualTo(1);
        assertThat(err)
                .hasToString("warning: skipped a.jar: does not exist" + System.lineSeparator());
    }
}
