package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where memory, files, threads or processors are scarce, the program gets by as it does plain. */
final class ScarceResourcesIT extends FaultyTest {
    /** The class path's one jar, the JDK's modules and the standard streams leave little. */
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 16, 20})
    void fileHandles(int most) {
        RunResult plain = jvm("plain").under("ulimit -n " + most).jar(app).run();
        RunResult run = jvm("thinjit").under("ulimit -n " + most).agent("").jar(app).run();

        if (plain.exit() == 0 && run.exit() != 0) {
            assertThat(run.err())
                    .contains("Too many open files"); // The agent's own jar is one more.
        } else {
            assertSame(plain, run);
        }
        assertThat(run.agentLines()).hasSizeLessThan(2);
    }

    @Test
    void enoughFileHandles() {
        RunResult run = same("stats=stats.json", jvm -> jvm.under("ulimit -n 24").jar(app));

        assertServed(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx2m", "-Xmx3m", "-Xmx4m", "-Xmx8m"})
    void heap(String option) {
        RunResult run = same("", jvm -> jvm.options(option, "-XX:+UseSerialGC").jar(app));

        assertThat(run.agentLines()).hasSizeLessThan(2);
    }

    /** Somewhere between these there is room for the JVM's threads, and not for ours. */
    @ParameterizedTest
    @ValueSource(ints = {8, 10, 11, 12, 13, 14, 16})
    void threads(int gigabytes) {
        RunResult plain = starved("plain", gigabytes).jar(app).run();
        RunResult run = starved("thinjit", gigabytes).agent("").jar(app).run();

        assertThat(run.agentLines()).hasSizeLessThan(2);
        if (plain.exit() == 0 && run.exit() != 0) {
            // The last one was ours, and the JVM lacks it: two threads cannot be had for nothing.
            assertThat(run.out() + run.err()).contains("unable to create native thread");
        } else if (plain.exit() == 0) {
            assertSame(plain, run);
        }
    }

    private ForkedJvm starved(String name, int gigabytes) {
        return jvm(name)
                .under("ulimit -v " + gigabytes + "000000")
                .options(
                        "-XX:ThreadStackSize=1000000",
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-XX:ReservedCodeCacheSize=16m",
                        "-XX:CompressedClassSpaceSize=16m",
                        "-XX:TieredStopAtLevel=1");
    }

    @Test
    void oneProcessor() {
        RunResult counted =
                same("", jvm -> jvm.options("-XX:ActiveProcessorCount=1", "-Xint").jar(app));
        RunResult pinned = same("", jvm -> jvm.under("taskset -p -c 0 $$ >/dev/null").jar(app));

        assertThat(counted.agentLines()).isEmpty();
        assertThat(pinned.agentLines()).isEmpty();
    }

    /** By a link, which alone is lost should the agent ever put a file in the place of a device. */
    private Path linkTo(String device) throws IOException {
        Path link = folder.resolve(device.substring(device.lastIndexOf('/') + 1));
        return Files.createSymbolicLink(link, Path.of(device));
    }

    @Test
    void aFullDiskForReports() throws IOException {
        Path full = linkTo("/dev/full");

        RunResult run = same("stats=" + full + ",events=" + full, jvm -> jvm.jar(app));

        assertThat(run.agentLines()).hasSize(2);
        assertThat(run.agentLines()).allMatch(line -> line.contains(full.toString()));
        assertThat(full).isSymbolicLink();
    }

    @Test
    void reportsThatNobodyWants() throws IOException {
        Path nowhere = linkTo("/dev/null");

        RunResult run = same("stats=" + nowhere + ",events=" + nowhere, jvm -> jvm.jar(app));

        assertThat(run.agentLines()).isEmpty();
        assertThat(nowhere).isSymbolicLink();
    }
}
