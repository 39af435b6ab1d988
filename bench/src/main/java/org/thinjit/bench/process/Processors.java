package org.thinjit.bench.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The processors that programs may run on, by util-linux's {@code taskset}.
 *
 * @param prefix what comes before the program's command; empty for all processors
 * @param description for people
 */
public record Processors(List<String> prefix, String description) {
    /** No limit. */
    public static final Processors ALL = new Processors(List.of(), "all processors");

    private static final String ALLOWED = "Cpus_allowed_list:";

    /**
     * Takes the first processors that this process itself may run on.
     *
     * @param count how many, at least 1
     * @param environment holds {@code PATH}
     * @throws BenchException if there is no {@code taskset}, or there are fewer processors
     */
    public static Processors first(int count, Map<String, String> environment)
            throws BenchException {
        if (!isOnPath("taskset", environment.getOrDefault("PATH", ""))) {
            throw new BenchException(
                    "--cpus "
                            + count
                            + " needs taskset, which is not on PATH: install util-linux, or leave"
                            + " --cpus out to run on all processors");
        }
        try {
            List<Integer> allowed = allowed(Files.readString(Path.of("/proc/self/status")));
            if (allowed.size() < count) {
                throw new BenchException(
                        "--cpus %d: only %d may be used here".formatted(count, allowed.size()));
            }
            List<String> numbers =
                    allowed.subList(0, count).stream().map(number -> "" + number).toList();
            String list = String.join(",", numbers);
            return new Processors(List.of("taskset", "-c", list), "processors " + list);
        } catch (IOException e) {
            throw new BenchException("--cpus: cannot tell which processors there are: " + e, e);
        }
    }

    /**
     * Reads the processors out of a process's status.
     *
     * @param status what {@code /proc/PID/status} says
     */
    static List<Integer> allowed(String status) {
        List<Integer> numbers = new ArrayList<>();
        for (String line : status.split("\n")) {
            if (line.startsWith(ALLOWED)) {
                for (String range : line.substring(ALLOWED.length()).strip().split(",")) {
                    String[] ends = range.split("-");
                    int last = Integer.parseInt(ends[ends.length - 1]);
                    for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
                        numbers.add(number);
                    }
                }
            }
        }
        return numbers;
    }

    private static boolean isOnPath(String tool, String path) {
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }
}
