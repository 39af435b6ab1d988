package org.thinjit.bench.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a tool to its end, its output in a log file. Not thread-safe with respect to that file. */
public final class ToolProcess {
    private static final int SHOWN_LINES = 15;

    private ToolProcess() {}

    /**
     * Runs a command and waits for it.
     *
     * @param what what the command is for, as a noun phrase that begins an error message
     * @param command program and arguments
     * @param folder its working folder, which must exist
     * @param log receives standard output and standard error; replaced if it is there
     * @throws BenchException if it cannot be started or ends with a status other than 0; the
     *     message holds the last lines of the log
     */
    public static void run(String what, List<String> command, Path folder, Path log)
            throws BenchException {
        int status = status(what, command, folder, log);
        if (status != 0) {
            throw new BenchException(
                    "%s failed with status %d: %s%n%s%n(whole output: %s)"
                            .formatted(what, status, String.join(" ", command), tail(log), log));
        }
    }

    /**
     * Runs a command whose failure is an answer, and waits for it.
     *
     * @param what what the command is for, as a noun phrase that begins an error message
     * @param command program and arguments
     * @param folder its working folder, which must exist
     * @param log receives standard output and standard error; replaced if it is there
     * @return its exit status
     * @throws BenchException if it cannot be started
     */
    public static int status(String what, List<String> command, Path folder, Path log)
            throws BenchException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return await(what, command, builder);
    }

    private static int await(String what, List<String> command, ProcessBuilder builder)
            throws BenchException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new BenchException(
                    what + " cannot start `" + command.get(0) + "`: " + e.getMessage(), e);
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BenchException(what + " was interrupted", e);
        }
    }

    private static java.io.File nullDevice() {
        return new java.io.File("/dev/null");
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, Charset.defaultCharset());
            return lines.stream()
                    .skip(Math.max(0, lines.size() - SHOWN_LINES))
                    .map(line -> "  " + line)
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException e) {
            return "  (its output cannot be read: " + e.getMessage() + ")";
        }
    }
}
