package org.thinjit.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordingFile;

/**
 * The stack traces, with line numbers, of everything that the main thread threw, from a flight
 * recording. Only frames of the program count: ThinJIT's own are among the JDK's class loading. What never
 * reached the program does not count, see {@link CaughtByJdk}.
 */
final class ThrownTraces {
    /** What each line begins with. */
    static final String PREFIX = "thrown ";

    private static final String EVENT = "jdk.JavaExceptionThrow";
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="jdk.JavaExceptionThrow">
                <setting name="enabled">true</setting>
                <setting name="stackTrace">true</setting>
              </event>
            </configuration>
            """;

    private ThrownTraces() {}

    /**
     * Writes the recording's settings.
     *
     * @param recording where the JVM is to write
     * @return the JVM options
     * @throws IOException if the settings cannot be written
     */
    static List<String> options(Path recording) throws IOException {
        Path settings = recording.resolveSibling("thrown.jfc");
        Files.writeString(settings, SETTINGS);
        return List.of(
                "-XX:StartFlightRecording:filename=" + recording + ",settings=" + settings,
                "-XX:FlightRecorderOptions:stackdepth=1024",
                "-Xlog:jfr+startup=off");
    }

    /**
     * Reads the recording.
     *
     * @param recording what the JVM wrote
     * @param classes the program's, in binary form
     * @return one line for each exception that passed through the program
     * @throws IOException if it cannot be read
     */
    static List<String> lines(Path recording, Set<String> classes) throws IOException {
        List<String> lines = new ArrayList<>();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals(EVENT) && isOfMain(event)) {
                    String thrown = event.getClass("thrownClass").getName();
                    List<RecordedFrame> trace = event.getStackTrace().getFrames();
                    String frames = frames(trace, classes);
                    if (!frames.isEmpty() && !CaughtByJdk.test(thrown, trace, classes)) {
                        lines.add(PREFIX + thrown + frames);
                    }
                }
            }
        }
        return lines;
    }

    private static boolean isOfMain(RecordedEvent event) {
        RecordedObject thread = event.getThread("eventThread");
        return thread != null
                && "main".equals(thread.getString("javaName"))
                && event.getStackTrace() != null
                && !event.getStackTrace().isTruncated();
    }

    private static String frames(List<RecordedFrame> trace, Set<String> classes) {
        StringBuilder text = new StringBuilder();
        for (RecordedFrame frame : trace) {
            String type = frame.getMethod().getType().getName();
            if (classes.contains(type)) {
                text.append(" at ").append(type).append('.').append(frame.getMethod().getName());
                text.append(':').append(frame.getLineNumber());
            }
        }
        return text.toString();
    }
}
