package org.thinjit.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/**
 * The watchdog of {@code --stress} meets real deadlocks, and its dump says where they are. The tests wait
 * for it side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
class BoundedStartIT {
    /** For a JVM to start on a busy machine and run into its deadlock. */
    private static final int ENOUGH_SECONDS = 15;

    private static final Jdk JDK =
            new Jdk(
                    Runtime.version().feature(),
                    Runtime.version().toString(),
                    Path.of(System.getProperty("java.home")));
    private static final String CLASSES =
            Path.of(Deadlock.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .toString();

    @TempDir private Path folder;

    private String dumpOf(String name) throws IOException {
        BoundedStart starts = new BoundedStart(JDK, ENOUGH_SECONDS, folder);
        List<String> arguments = List.of("-cp", CLASSES, Deadlock.class.getName(), name);
        Path dump = folder.resolve("threads-" + name + ".txt");
        assertThat(catchThrowable(() -> starts.run(name, arguments)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining(name + " does not end")
                .hasMessageContaining(dump.toString());
        return Files.readString(dump);
    }

    @Test
    void namesBothLocksOfADeadlockAndWhoHoldsThem() throws IOException {
        assertThat(dumpOf("locks"))
                .contains("\"left\"", "\"right\"", "Found one Java-level deadlock")
                .containsPattern("waiting to lock <\\w+> \\(a \\S+\\$LeftLock\\)")
                .containsPattern("waiting to lock <\\w+> \\(a \\S+\\$RightLock\\)")
                .containsPattern("- locked <\\w+> \\(a \\S+\\$LeftLock\\)")
                .containsPattern("- locked <\\w+> \\(a \\S+\\$RightLock\\)");
    }

    @Test
    void namesBothClassesThatWaitForEachOthersInitialization() throws IOException {
        assertThat(dumpOf("classes"))
                .containsPattern("Class initialization monitor for \\S+\\$LeftClass")
                .containsPattern("Class initialization monitor for \\S+\\$RightClass");
    }

    @Test
    void saysHowAStartEndedThatDoes() throws Exception {
        BoundedStart starts = new BoundedStart(JDK, ENOUGH_SECONDS, folder);
        assertThat(starts.run("help", List.of("--version"))).startsWith("0 ");
        assertThat(starts.run("unknown", List.of("-cp", CLASSES, "no.Such"))).startsWith("1 ");
    }
}
