package org.thinjit.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrownTracesTest {
    @TempDir Path folder;

    @Test
    void theMainThreadsTracesThroughTheProgram() throws IOException, InterruptedException {
        Path file = folder.resolve("thrown.jfr");
        StackTraceElement[] here = new StackTraceElement[1];
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withStackTrace();
            recording.start();
            Thread main = new Thread(() -> here[0] = thrown().getStackTrace()[0], "main");
            main.start();
            main.join();
            Thread another = new Thread(ThrownTracesTest::thrown, "another");
            another.start();
            another.join();
            recording.stop();
            recording.dump(file);
        }
        assertThat(ThrownTraces.lines(file, Set.of("not.of.the.Program"))).isEmpty();
        String name = getClass().getName();
        assertThat(ThrownTraces.lines(file, Set.of(name)))
                .singleElement()
                .asString()
                .startsWith(
                        "thrown java.lang.IllegalStateException at %s.thrown:%d at %s.lambda"
                                .formatted(name, here[0].getLineNumber(), name));
    }

    private static IllegalStateException thrown() {
        return new IllegalStateException("recorded");
    }
}
