package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

    private static String written(boolean terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        ProgressLine line = new ProgressLine(stream, terminal);
        line.announce("first of two");
        line.show("round 1");
        line.clear();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
