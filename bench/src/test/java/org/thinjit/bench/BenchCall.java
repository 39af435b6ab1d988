package org.thinjit.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.thinjit.bench.report.Palette;

/**
 * One call of the bench within the test's JVM.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record BenchCall(int status, String out, String err) {

    /**
     * Runs it.
     *
     * @param root repository root and working folder
     * @param javaHome the JDK beside which others are looked for
     * @param arguments the command line
     */
    static BenchCall run(Path root, Path javaHome, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        root,
                        root,
                        Map.of(),
                        javaHome,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        new Palette(false));
        int status = BenchMain.execute(surroundings, arguments);
        return new BenchCall(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
