package org.thinjit.bench;

import java.nio.file.Path;
import java.util.Map;
import org.thinjit.bench.report.Palette;

/** Where {@code bench/bench} enters Java. */
public final class BenchMain {
    private BenchMain() {}

    /**
     * Runs the bench and ends the JVM with 0 if all outputs were equal, 1 if something failed or
     * outputs differ, 2 on bad usage.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        boolean colour =
                Boolean.getBoolean("thinjit.bench.stdout.terminal")
                        && environment.getOrDefault("NO_COLOR", "").isEmpty();
        Surroundings surroundings =
                new Surroundings(
                        Path.of(System.getProperty("thinjit.root", "")).toAbsolutePath(),
                        Path.of("").toAbsolutePath(),
                        environment,
                        Path.of(System.getProperty("java.home")),
                        System.out,
                        System.err,
                        Boolean.getBoolean("thinjit.bench.stderr.terminal"),
                        new Palette(colour));
        System.exit(execute(surroundings, arguments));
    }

    /**
     * Runs the bench.
     *
     * @param surroundings where it runs
     * @param arguments as from the shell
     * @return the exit status
     */
    static int execute(Surroundings surroundings, String... arguments) {
        SplitArguments split = SplitArguments.of(arguments);
        BenchCommand command = new BenchCommand(surroundings, split.programArguments());
        return CommandLines.of(command, surroundings)
                .execute(split.benchArguments().toArray(String[]::new));
    }
}
