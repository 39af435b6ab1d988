package org.thinjit.micro.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs the jcstress tests of this package for a few seconds each, on the JVM that runs this test.
 * jcstress' report stays in {@code target/jcstress}. A machine with one processor cannot run them
 * and fails here: a race that was not run was not tested.
 */
class JcstressTest {
    private static final int TESTS = 16;
    private static final Pattern LAST_COUNT =
            Pattern.compile(
                    "Results: (\\d+) planned; (\\d+) passed, (\\d+) failed, (\\d+) soft errs,"
                            + " (\\d+) hard errs");

    private final Path folder = Path.of(System.getProperty("thinjit.micro.target"), "jcstress");

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nothingForbiddenIsSeen() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = folder.resolve("log.txt");
        Process jcstress =
                new ProcessBuilder(command())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        int exit;
        try {
            exit = jcstress.waitFor();
        } finally {
            jcstress.destroy();
        }
        String output = Files.readString(log);
        assertThat(exit).as(output).isZero();
        assertAllPassed(output);
    }

    private static void assertAllPassed(String output) {
        Matcher counts = LAST_COUNT.matcher(output);
        int planned = 0;
        int passed = -1;
        while (counts.find()) {
            planned = Integer.parseInt(counts.group(1));
            passed = Integer.parseInt(counts.group(2));
        }
        assertThat(planned).as(output).isGreaterThanOrEqualTo(TESTS);
        assertThat(passed).as(output).isEqualTo(planned);
    }

    private List<String> command() {
        String boot =
                "--patch-module=java.base="
                        + System.getProperty("thinjit.boot.classes")
                        + " --add-exports=java.base/jdk.internal.loader=ALL-UNNAMED";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                "-t",
                "org.thinjit.micro.stress.*",
                "-f",
                "1",
                "-fsm",
                "1",
                "-iters",
                "2",
                "-time",
                "200",
                "-sc",
                "false",
                "-r",
                folder.resolve("report").toString(),
                "-jvmArgs",
                boot);
    }
}
