package org.thinjit.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
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

    /** The parent's is caught by the loader that asked it; the loader's own reaches the program. */
    @Test
    void nothingOfAParentThatDoesNotHaveAClass() throws IOException, InterruptedException {
        Path file = recorded(new Thread(ThrownTracesTest::askInVain, "main"));

        assertThat(RecordingFile.readAllEvents(file))
                .filteredOn(event -> event.getString("message").equals("no.such.Type"))
                .hasSize(2);
        assertThat(ThrownTraces.lines(file, Set.of(getClass().getName())))
                .singleElement()
                .asString()
                .startsWith("thrown java.lang.ClassNotFoundException at ");
    }

    private static void askInVain() {
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            loader.loadClass("no.such.Type");
            throw new AssertionError("found");
        } catch (ClassNotFoundException e) {
            // As wanted.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK's class path of URLs goes on with its next place. */
    @Test
    void nothingOfAPlaceThatCannotBeRead() throws IOException, InterruptedException {
        Path file = recorded(new Thread(ThrownTracesTest::lookInVain, "main"));

        assertThat(RecordingFile.readAllEvents(file))
                .extracting(event -> event.getString("message"))
                .contains("closed on purpose");
        assertThat(ThrownTraces.lines(file, Set.of(Closed.class.getName()))).isEmpty();
    }

    private static void lookInVain() {
        try {
            URL place = new URL(null, "odd://place/", new Closed());
            try (URLClassLoader loader = new URLClassLoader(new URL[] {place})) {
                assertThat(loader.findResource("absent")).isNull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("closed on purpose");
        }
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
