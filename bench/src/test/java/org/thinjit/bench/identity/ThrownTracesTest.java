package org.thinjit.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrownTracesTest {
    @TempDir Path folder;

    @Test
    void theMainThreadsTracesThroughTheProgram() throws IOException, InterruptedException {
        StackTraceElement[] here = new StackTraceElement[1];
        Path file =
                recorded(
                        new Thread(() -> here[0] = thrown().getStackTrace()[0], "main"),
                        new Thread(ThrownTracesTest::thrown, "another"));
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

    /** No JDK has a form for such a method ready; it finds out by an error that it catches. */
    @Test
    void nothingOfTheSearchForALambdaForm() throws IOException, InterruptedException {
        Path file = recorded(new Thread(ThrownTracesTest::callOdd, "main"));

        assertThat(RecordingFile.readAllEvents(file))
                .flatExtracting(event -> event.getStackTrace().getFrames())
                .anyMatch(frame -> frame.getMethod().getName().equals("resolveOrNull"));
        assertThat(ThrownTraces.lines(file, Set.of(getClass().getName()))).isEmpty();
    }

    private static void callOdd() {
        MethodType type =
                MethodType.methodType(
                        Object.class,
                        Object.class,
                        int.class,
                        float.class,
                        long.class,
                        Object.class);
        try {
            MethodHandles.lookup()
                    .findStatic(ThrownTracesTest.class, "odd", type)
                    .invokeWithArguments("a", 1, 2f, 3L, "b");
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Object odd(Object a, int b, float c, long d, Object e) {
        return a + ":" + b + c + d + e;
    }

    private Path recorded(Thread... threads) throws IOException, InterruptedException {
        Path file = folder.resolve("thrown.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withStackTrace();
            recording.start();
            for (Thread thread : threads) {
                thread.start();
                thread.join();
            }
            recording.stop();
            recording.dump(file);
        }
        return file;
    }
}
