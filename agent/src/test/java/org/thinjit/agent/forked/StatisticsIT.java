package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statistics hold every key of the contract, with numbers that fit each other. */
final class StatisticsIT extends ForkedTest {
    private static final List<String> KEYS =
            List.of(
                    "version",
                    "jdk",
                    "index",
                    "lookahead",
                    "premainMicros",
                    "premainSteps.openJavaBase",
                    "premainSteps.startDiscovery",
                    "premainBytes.index",
                    "premainBytes.pack",
                    "flags.allocated",
                    "flags.fired",
                    "walks",
                    "methodsVisited",
                    "classes.asynchronous",
                    "classes.synchronous",
                    "classes.inFlight",
                    "classes.linked",
                    "classes.failed",
                    "classes.excluded",
                    "classes.unindexed",
                    "classes.initialized",
                    "coverage",
                    "initializedShare",
                    "queue.maxDepth",
                    "queue.dropped",
                    "discoveryCpuMicros",
                    "fallbacks");

    private static final List<String> STEPS =
            List.of(
                    "openJavaBase",
                    "readClasses",
                    "defineClasses",
                    "parseOptions",
                    "defineMoreClasses",
                    "findIndex",
                    "openIndex",
                    "checkContainers",
                    "install",
                    "installMore",
                    "startDiscovery",
                    "rest");

    @Test
    void countWhatWasLoadedAhead() {
        Path app = chainJar("app.jar");
        index(app);
        RunResult plain = jvm("plain").jar(app).run();
        RunResult run = jvm("thinjit").agent("stats=stats.json").options(WAITING).jar(app).run();

        assertSame(plain, run);
        assertServed(run);
        Json stats = run.stats();
        assertThat(KEYS).allSatisfy(key -> assertThat(stats.text(key)).isNotNull());
        assertThat(stats.number("classes.asynchronous")).isPositive();
        assertThat(stats.number("flags.fired"))
                .isPositive()
                .isLessThanOrEqualTo(stats.number("flags.allocated"));
        assertThat(stats.number("walks")).isPositive();
        assertThat(stats.number("classes.failed")).isZero();
        assertThat(stats.number("queue.dropped")).isZero();
        assertThat(stats.ratio("coverage")).isGreaterThan(0).isLessThanOrEqualTo(1);
        assertThat(stats.ratio("initializedShare")).isGreaterThan(0).isLessThanOrEqualTo(1);
        assertThat(stats.text("jdk")).startsWith(System.getProperty("java.vm.version"));
    }

    @Test
    void tellHowLongEachStepOfTheStartTook() {
        Path app = chainJar("app.jar");
        index(app);

        Json stats = same("stats=stats.json", jvm -> jvm.jar(app)).stats();

        int all = 0;
        for (String step : STEPS) {
            int micros = stats.number("premainSteps." + step);
            assertThat(micros).describedAs(step).isNotNegative();
            all += micros;
        }
        // Each is cut to whole microseconds.
        assertThat(stats.number("premainMicros")).isBetween(all, all + STEPS.size());
        assertThat(stats.number("premainBytes.index")).isPositive();
    }

    @Test
    void countEachClassOfTheProgramOnce() {
        Path app = chainJar("app.jar");
        index(app);

        Json stats = same("stats=stats.json,link=false", jvm -> jvm.jar(app)).stats();

        // Main, First, Second, Third, Fourth, Shape, Square, Pause, Origin, Initializations.
        assertThat(stats.number("classes.initialized")).isEqualTo(10);
        assertThat(
                        stats.number("classes.asynchronous")
                                + stats.number("classes.synchronous")
                                + stats.number("classes.inFlight"))
                .isBetween(10, 12);
        assertThat(stats.number("classes.unindexed")).isZero();
    }

    @Test
    void areWrittenWithTheReasonWhenThinJitIsOff() {
        Path app = chainJar("app.jar");

        RunResult run = same("stats=stats.json", jvm -> jvm.jar(app));

        assertOneLine(run, "no index");
        Json stats = run.stats();
        assertThat(KEYS).allSatisfy(key -> assertThat(stats.text(key)).isNotNull());
        assertThat(stats.text("fallbacks")).contains("no index");
        assertThat(stats.number("classes.asynchronous")).isZero();
        assertThat(stats.ratio("coverage")).isZero();
    }

    @Test
    void goToStandardErrorWhenAsked() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = jvm("thinjit").agent("stats=stderr").jar(app).run();

        assertThat(run.err().lines()).hasSize(1);
        assertThat(Json.parse(run.err()).text("index")).endsWith("app.tji");
    }

    @Test
    void sayThatTheyCannotBeWritten() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = same("stats=no/such/folder/stats.json", jvm -> jvm.jar(app));

        assertOneLine(run, "no statistics", "no/such/folder");
    }
}
