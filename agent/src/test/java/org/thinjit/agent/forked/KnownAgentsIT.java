package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents, debuggers and recordings that programs are run with, beside ThinJIT. */
final class KnownAgentsIT extends BesideTest {
    private static final Pattern FIXTURE = Pattern.compile("org/thinjit/fixture/chain/\\w+");

    private Runs runBeside(boolean before, String speculate, String... options) {
        Path app = chainJar("app.jar");
        index(app);
        return runBeside(app, before, speculate, options);
    }

    /** Each class that ran is in the file of executions: it was instrumented. */
    @ParameterizedTest
    @CsvSource({"true, auto", "false, auto", "true, true", "false, true"})
    void jacocoCoversTheSameClasses(boolean before, String speculate) throws IOException {
        Runs runs = runBeside(before, speculate, agent("jacoco", "=destfile=covered.exec"));
        Set<String> covered = covered(runs.plain());
        assertThat(covered).hasSizeGreaterThan(5);
        assertThat(covered(runs.thinjit())).isEqualTo(covered);
    }

    private static Set<String> covered(RunResult run) throws IOException {
        byte[] bytes = Files.readAllBytes(run.folder().resolve("covered.exec"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return new TreeSet<>(FIXTURE.matcher(text).results().map(MatchResult::group).toList());
    }

    @ParameterizedTest
    @CsvSource({"true, auto", "false, true"})
    void openTelemetryWatchesBesideIt(boolean before, String speculate) {
        List<String> options = new ArrayList<>(List.of(agent("opentelemetry", "")));
        options.add("-Dotel.javaagent.logging=none");
        for (String signal : Arrays.asList("traces", "metrics", "logs")) {
            options.add("-Dotel." + signal + ".exporter=none");
        }
        runBeside(before, speculate, options.toArray(String[]::new));
    }

    /** None of them transforms classes of the program, so that ThinJIT loads ahead. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0",
                "-XX:StartFlightRecording=filename=run.jfr -Xlog:jfr+startup=off",
                "-Dcom.sun.management.jmxremote.port=0"
                        + " -Dcom.sun.management.jmxremote.host=127.0.0.1"
                        + " -Dcom.sun.management.jmxremote.authenticate=false"
                        + " -Dcom.sun.management.jmxremote.ssl=false"
            })
    void debuggersRecordingsAndManagementChangeNothing(String options) {
        Path app = chainJar("app.jar");
        index(app);
        String[] words = options.split(" ");
        RunResult run = same("stats=stats.json", jvm -> jvm.options(words).jar(app));
        assertServed(run);
    }
}
