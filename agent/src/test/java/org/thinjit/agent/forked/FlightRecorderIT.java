package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

/** ThinJIT's events are in a recording, and nothing of Flight Recorder is touched without them. */
final class FlightRecorderIT extends ForkedTest {
    private static final String CHAIN = "org.thinjit.fixture.chain.";
    private static final String RECORDING = "-XX:StartFlightRecording=filename=run.jfr";
    private static final Set<String> NAMES =
            Set.of("Flag", "Request", "Load", "Link", "Miss", "Nudge");

    private RunResult run(String options, String... jvmOptions) {
        Path app = chainJar("app.jar");
        index(app);
        return jvm("thinjit")
                .agent("stats=stats.json" + options)
                .options(WAITING)
                .options(jvmOptions)
                .jar(app)
                .run();
    }

    private static List<RecordedEvent> events(RunResult run) throws IOException {
        return RecordingFile.readAllEvents(run.folder().resolve("run.jfr")).stream()
                .filter(event -> event.getEventType().getName().startsWith("thinjit."))
                .toList();
    }

    private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("thinjit." + name))
                .toList();
    }

    @Test
    void aRecordingHasEachKindOfEvent() throws IOException {
        RunResult run = run(",jfr=true", RECORDING);
        List<RecordedEvent> events = events(run);

        assertServed(run);
        assertThat(
                        events.stream()
                                .map(event -> event.getEventType().getName())
                                .collect(Collectors.toSet()))
                .containsAll(NAMES.stream().map("thinjit."::concat).toList());
        assertThat(of(events, "Flag"))
                .allSatisfy(event -> assertThat(event.getString("method")).contains("("));
        assertThat(events.stream().filter(event -> event.hasField("className")))
                .allSatisfy(event -> assertThat(event.getString("className")).startsWith(CHAIN));
        assertThat(of(events, "Request"))
                .allSatisfy(event -> assertThat(event.getString("reason")).isNotEmpty());
    }

    @Test
    void loadsAndLinksAreThoseOfTheStatisticsAndTakeTime() throws IOException {
        RunResult run = run(",jfr=true", RECORDING);
        List<RecordedEvent> events = events(run);

        List<RecordedEvent> loads =
                of(events, "Load").stream()
                        .filter(event -> event.getString("outcome").equals("loaded"))
                        .toList();
        int ahead = run.stats().number("classes.asynchronous");
        // One that main asked for meanwhile is counted as such, whoever of the two defined it.
        assertThat(loads).hasSizeBetween(ahead, ahead + run.stats().number("classes.inFlight"));
        assertThat(of(events, "Link").stream().filter(e -> e.getString("outcome").equals("linked")))
                .hasSize(run.stats().number("classes.linked"));
        for (RecordedEvent event : loads) {
            assertThat(event.getThread().getJavaName()).isEqualTo("thinjit-loader");
            if (event.getString("neededBy") == null) {
                assertThat(event.getDuration()).isPositive();
            }
        }
        assertThat(of(events, "Link"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getDuration()).isPositive());
    }

    @Test
    void aMissNamesTheThreadAndTheCallThatNeededTheClass() throws IOException {
        RunResult run = run(",jfr=true", RECORDING);
        List<RecordedEvent> misses = of(events(run), "Miss");

        assertThat(misses).hasSize(run.stats().number("classes.synchronous"));
        assertThat(misses)
                .allSatisfy(
                        event -> {
                            assertThat(event.getThread().getJavaName()).isEqualTo("main");
                            assertThat(event.getStackTrace().getFrames()).isNotEmpty();
                        });
    }

    @Test
    void theEventLogIsWrittenBesideIt() throws IOException {
        RunResult run = run(",jfr=true,events=events.tsv", RECORDING);

        long misses = run.events().stream().filter(event -> event[1].equals("MISS")).count();
        assertThat(of(events(run), "Miss")).hasSize((int) misses).isNotEmpty();
    }

    /** The program waits for a line of input; the recording begins meanwhile, by jcmd. */
    @Test
    void aRecordingThatBeginsLaterHasTheEventsFromThenOn() throws Exception {
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "later.Main")
                        .sources(
                                "package later; public class Main {"
                                        + " public static void main(String[] a) throws Exception {"
                                        + " System.out.println(1); System.in.read(); Late.run(); } }",
                                "package later; class Late { static void run() {} }")
                        .write(folder.resolve("later.jar"));
        index(app);
        ForkedJvm jvm = jvm("later").agent("jfr=true,speculate=false").jar(app);
        Process process = jvm.start();
        awaitOutput(process, folder.resolve("later/out"));
        Path recording = folder.resolve("later/run.jfr");
        jcmd(process, "JFR.start", "filename=" + recording);
        List<RecordedEvent> misses = of(events(jvm.finish(process)), "Miss");

        assertThat(misses).extracting(e -> e.getString("className")).containsExactly("later.Late");
    }

    private static void awaitOutput(Process process, Path out) throws Exception {
        while (Files.size(out) == 0 && process.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(process.isAlive()).isTrue();
    }

    private static void jcmd(Process process, String... command) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        words.add(Long.toString(process.pid()));
        words.addAll(List.of(command));
        Process started = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(started.getInputStream().readAllBytes());
        assertThat(started.waitFor()).describedAs(said).isZero();
    }

    /** Discovery retires after ten quiet seconds, for whose end the program waits. */
    @Test
    void retiringIsAnEvent() throws IOException {
        List<RecordedEvent> events =
                events(run(",jfr=true", RECORDING, "-Dawait.end.of=thinjit-discovery"));

        assertThat(of(events, "Retire"))
                .extracting(event -> event.getString("reason"))
                .containsExactly("discovery retired");
    }

    @Test
    void withoutTheOptionNothingOfFlightRecorderIsTouched() {
        RunResult run = run("", "-Xlog:class+load:file=classes.log");

        assertServed(run);
        assertThat(run.lines("classes.log")).noneMatch(line -> line.contains(" jdk.jfr."));
    }

    @Test
    void withoutTheModuleOneLineSaysSoAndTheProgramIsServed() {
        RunResult run = run(",jfr=true", "--limit-modules=java.instrument,java.management");

        assertOneLine(run, "jfr", "jdk.jfr", "no events");
        assertThat(run.exit()).isZero();
        assertThat(run.stats().number("classes.synchronous")).isPositive();
    }
}
