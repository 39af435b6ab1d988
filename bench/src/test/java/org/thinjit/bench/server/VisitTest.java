package org.thinjit.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.program.Service;

class VisitTest {
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final Pattern READY = Pattern.compile("^listening on ([0-9]+)$");
    private static final Optional<String> ADDRESS = Optional.of("http://127.0.0.1:{1}/");

    @TempDir Path folder;
    private Path out;

    @BeforeEach
    void makeOut() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void measuresAnswersAndEndsTheServer() throws Exception {
        Visit visit = visit(READY, ADDRESS, 1);
        TimedProcess.Result result = run(visit, "");
        assertThat(result.exitStatus()).isEqualTo(143);
        assertThat(result.peakBytes()).isPresent();
        Moments moments = visit.moments();
        assertThat(moments.readySeconds()).isPositive().isLessThan(result.times().wallSeconds());
        Moments.Answers answers = moments.answers().orElseThrow();
        assertThat(answers.firstSeconds()).isPositive();
        assertThat(answers.hundredthSeconds()).isPositive();
        assertThat(answers.perSecond()).isGreaterThan(1);
        assertThat(out.resolve(Visit.ANSWERS)).hasContent("200\nhello");
        assertThat(isEnded()).isTrue();
    }

    @Test
    void anAnswerThatIsNotTheSameIsKept() throws Exception {
        run(visit(READY, ADDRESS, 0), "counting");
        assertThat(out.resolve(Visit.ANSWERS))
                .hasContent("200\nrequest 1\nbut later\n200\nrequest 2");
    }

    @Test
    void withoutARequestTheReadyLineIsAll() throws Exception {
        Visit visit = visit(READY, Optional.empty(), 1);
        assertThat(run(visit, "").exitStatus()).isEqualTo(143);
        assertThat(visit.moments().answers()).isEmpty();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aProgramThatEndsBeforeItIsReadyIsAnError() {
        assertThatThrownBy(() -> run(visit(READY, ADDRESS, 0), "silent"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("the program ended without a line with `^listening");
    }

    @Test
    void aProgramThatGivesNoAnswerIsEndedToo() throws Exception {
        Optional<String> unused = Optional.of("http://127.0.0.1:1/");
        assertThatThrownBy(() -> run(visit(READY, unused, 0), ""))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("no answer from http://127.0.0.1:1/");
        assertThat(isEnded()).isTrue();
    }

    @Test
    void requestsStayOnThisMachine() {
        for (String address :
                List.of(
                        "http://example.com/",
                        "http://127.0.0.1.example.com/",
                        "http://127.0.0.1@example.com/",
                        "http://10.0.0.1:{1}/",
                        "file:///etc/passwd")) {
            assertThatThrownBy(() -> visit(READY, Optional.of(address), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(address);
        }
    }

    private Visit visit(Pattern ready, Optional<String> request, int seconds) {
        return new Visit(new Service(ready, request, Duration.ZERO), out, seconds, seconds);
    }

    private TimedProcess.Result run(Visit visit, String argument) throws BenchException {
        String classes = Path.of("target/test-classes").toAbsolutePath().toString();
        List<String> command =
                List.of(JAVA, "-cp", classes, "org.thinjit.bench.fixture.SmallServer", argument);
        return new TimedProcess(Duration.ofMinutes(2)).run(command, folder, folder, visit);
    }

    private boolean isEnded() throws IOException {
        long number = Long.parseLong(Files.readString(folder.resolve("process")).strip());
        return ProcessHandle.of(number).isEmpty();
    }
}
