package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void overwritesItselfOnATerminal() {
        assertThat(written(true)).isEqualTo("\r\033[Kround 1\r\033[K");
    }

    @Test
    void saysOnlyWhatBeginsElsewhere() {
        assertThat(written(false)).isEqualTo("first of two" + System.lineSeparator());
    }

    @Test
    void saysThereEveryFiveMinutesWhatGoesOn() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicLong minutes = new AtomicLong();
        ProgressLine line =
                new ProgressLine(
                        new PrintStream(bytes, false, StandardCharsets.UTF_8),
                        false,
                        () -> TimeUnit.MINUTES.toNanos(minutes.get()));
        line.announce("first of two");
        for (int minute = 0; minute <= 11; minute++) {
            minutes.set(minute);
            line.show("round " + minute);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("first of two", "round 5", "round 10");
    }

    private static String written(boolean terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        ProgressLine line = new ProgressLine(stream, terminal, () -> 0);
        line.announce("first of two");
        line.show("round 1");
        line.clear();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
