package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each option does, and what becomes of a wrong one. */
final class OptionsIT extends ForkedTest {
    private static final String REPORTS = "stats=stats.json,events=events.tsv,";
    private static final String FOURTH = "org.thinjit.fixture.chain.Fourth";

    private RunResult runOf(String options) {
        Path app = chainJar("app.jar");
        index(app);
        return same(REPORTS + options, jvm -> jvm.jar(app));
    }

    private RunResult waitingRunOf(String options) {
        Path app = chainJar("app.jar");
        index(app);
        RunResult plain = jvm("plain").jar(app).run();
        RunResult run = jvm("thinjit").agent(REPORTS + options).options(WAITING).jar(app).run();
        assertSame(plain, run);
        return run;
    }

    private static long count(RunResult run, String kind) {
        return events(run, kind).count();
    }

    private static Stream<String> events(RunResult run, String kind) {
        return run.events().stream().filter(e -> e[1].equals(kind)).map(e -> e[3]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64})
    void lookaheadIsInForce(int lookahead) {
        RunResult run = runOf("lookahead=" + lookahead);

        assertServed(run);
        assertThat(run.stats().number("lookahead")).isEqualTo(lookahead);
    }

    @Test
    void withoutSpeculationNothingIsLoadedAhead() {
        RunResult run = runOf("speculate=false");

        assertServed(run);
        assertThat(run.stats().number("classes.asynchronous")).isZero();
        assertThat(run.stats().number("classes.synchronous")).isEqualTo(10);
        assertThat(run.stats().number("walks")).isZero();
        assertThat(run.stats().ratio("coverage")).isZero();
        assertThat(count(run, "FLAG")).isZero();
        assertThat(count(run, "NUDGE")).isZero();
    }

    @Test
    void speculationCanBeForcedOnOneProcessor() {
        Path app = chainJar("app.jar");
        index(app);
        RunResult run =
                jvm("thinjit")
                        .agent("stats=stats.json,speculate=true")
                        .options("-XX:ActiveProcessorCount=1")
                        .options(WAITING)
                        .jar(app)
                        .run();

        assertServed(run);
        assertThat(run.stats().number("classes.asynchronous")).isPositive();
    }

    @Test
    void withoutLinkNothingIsLinkedAhead() {
        RunResult run = waitingRunOf("link=false");

        assertServed(run);
        assertThat(run.stats().number("classes.asynchronous")).isPositive();
        assertThat(run.stats().number("classes.linked")).isZero();
        assertThat(count(run, "LINK")).isZero();
    }

    @Test
    void withoutNudgeOnlyFlagsStartDiscovery() {
        RunResult run = waitingRunOf("nudge=false");

        assertServed(run);
        assertThat(count(run, "NUDGE")).isZero();
        assertThat(count(run, "FLAG")).isPositive();
        assertThat(events(run, "LOAD")).contains(FOURTH + " discovery");
    }

    @Test
    void excludedClassesAreNeverLoadedByDiscovery() {
        Path app = chainJar("app.jar");
        index(app);
        RunResult plain = jvm("plain").jar(app).run();
        RunResult run =
                jvm("thinjit")
                        .agent(REPORTS + "exclude=none.*;*.chain.Sec?nd;*.Third")
                        .options(WAITING)
                        .jar(app)
                        .run();

        assertSame(plain, run);
        assertServed(run);
        assertThat(events(run, "LOAD"))
                .contains(FOURTH + " discovery")
                .doesNotContain("org.thinjit.fixture.chain.Second discovery")
                .doesNotContain("org.thinjit.fixture.chain.Third discovery")
                .contains("org.thinjit.fixture.chain.Second application");
        assertThat(events(run, "SKIP")).contains("org.thinjit.fixture.chain.Second excluded");
    }

    @Test
    void anUnknownKeyIsNamedWithTheKnownOnes() {
        RunResult run = runOf("lookahed=3");

        assertOneLine(
                run,
                "lookahed",
                "index, lookahead, speculate, link, nudge, exclude, transform, stats, events,"
                        + " dump, learn, verify, trust, jfr, compilers, symbols, strict, log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookahead=0",
                "lookahead=65",
                "lookahead=-1",
                "lookahead=four",
                "lookahead=99999999999",
                "lookahead=",
                "speculate=yes",
                "link=1",
                "nudge=maybe",
                "transform=sometimes",
                "verify=full",
                "jfr=on",
                "strict=very",
                "log=trace",
            })
    void aBadValueIsNamed(String option) {
        RunResult run = runOf(option);

        assertOneLine(run, option.substring(0, option.indexOf('=')));
        assertThat(Files.exists(run.folder().resolve("stats.json"))).isFalse();
    }

    @Test
    void logErrorIsSilentAboutAFallback() {
        Path app = chainJar("app.jar");

        assertThat(same("log=error", jvm -> jvm.jar(app)).agentLines()).isEmpty();
    }

    @Test
    void logInfoSaysThatThinJitIsInstalled() {
        RunResult run = runOf("log=info");

        assertThat(run.agentLines())
                .anySatisfy(line -> assertThat(line).contains("installed", "app.tji"));
    }

    @Test
    void logDebugLeavesTheProgramAlone() {
        RunResult run = runOf("log=debug");

        assertThat(run.agentLines()).isNotEmpty();
    }

    @Test
    void verifyDigestAcceptsAJarThatWasOnlyTouched() throws IOException {
        Path app = chainJar("app.jar");
        index(app);
        Files.setLastModifiedTime(app, FileTime.fromMillis(1_000_000_000_000L));

        assertServed(same("stats=stats.json,verify=digest", jvm -> jvm.jar(app)));
        assertOneLine(same("verify=stat", jvm -> jvm.jar(app)), "app.jar", "modified");
    }

    @Test
    void verifyDigestRejectsOtherContentOfTheSameSizeAndTime() throws IOException {
        Path app = chain().entry("note.txt", "one".getBytes()).write(folder.resolve("app.jar"));
        index(app);
        FileTime time = Files.getLastModifiedTime(app);
        long size = Files.size(app);
        chain().entry("note.txt", "two".getBytes()).write(app);
        Files.setLastModifiedTime(app, time);
        assertThat(Files.size(app)).isEqualTo(size);

        RunResult run = same("verify=digest", jvm -> jvm.jar(app));

        assertOneLine(run, "app.jar", "content");
    }
}
