package org.thinjit.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program once under bash's {@code time}, which any machine with bash has and which counts
 * the processor time of all its threads. Standard input is empty. The variables that would slip
 * options into every JVM are taken away, so that each variant runs with its own options only.
 */
public final class TimedProcess {
    private static final List<String> HIDDEN_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

    private static final String SCRIPT =
            """
            out=$1 err=$2 times=$3 process=$4
            shift 4
            TIMEFORMAT='time %3R %3U %3S'
            {
              begin=$EPOCHREALTIME
              time { (
                printf '%s\\n' "$BASHPID" >"$process"
                exec "$@" </dev/null >"$out" 2>"$err"
              ); }
              status=$?
              end=$EPOCHREALTIME
            } 2>"$times"
            printf 'clock %s %s\\n' "$begin" "$end" >>"$times"
            exit $status
            """;

    private final Duration timeout;
    private final Processors processors;

    /**
     * @param timeout how long a run may take before it is ended and the bench gives up
     */
    public TimedProcess(Duration timeout) {
        this(timeout, Processors.ALL);
    }

    /**
     * @param timeout how long a run may take before it is ended and the bench gives up
     * @param processors where programs may run
     */
    public TimedProcess(Duration timeout, Processors processors) {
        this.timeout = timeout;
        this.processors = processors;
    }

    /**
     * The end of one run.
     *
     * @param exitStatus as the shell sees it: 128 plus the signal's number after a signal
     * @param times wall and processor seconds
     * @param peakBytes the most memory that was resident at a time; empty where the system does not
     *     say, or the run was too short to look
     */
    public record Result(int exitStatus, ProcessTimes times, OptionalLong peakBytes) {}

    /**
     * Runs the command to its end.
     *
     * @param command program and arguments
     * @param folder working folder
     * @param output existing folder that receives the files {@code stdout}, {@code stderr},
     *     {@code times} and {@code process}
     * @throws BenchException if it cannot be started or measured, or takes longer than the timeout
     */
    public Result run(List<String> command, Path folder, Path output) throws BenchException {
        return run(command, folder, output, Companion.NONE);
    }

    /**
     * Runs the command, in company, to its end.
     *
     * @param command program and arguments
     * @param folder working folder
     * @param output existing folder that receives the files {@code stdout}, {@code stderr},
     *     {@code times} and {@code process}
     * @param companion what is done while it runs; the timeout counts from the end of that
     * @throws BenchException if it cannot be started or measured, takes longer than the timeout, or
     *     the companion gives up
     */
    public Result run(List<String> command, Path folder, Path output, Companion companion)
            throws BenchException {
        Path times = output.resolve("times");
        List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bench"));
        timed.add(output.resolve("stdout").toString());
        timed.add(output.resolve("stderr").toString());
        timed.add(times.toString());
        timed.add(output.resolve("process").toString());
        timed.addAll(processors.prefix());
        timed.addAll(command);
        PeakMemory memory = new PeakMemory(output.resolve("process"));
        try {
            long begin = System.nanoTime();
            Process script = start(timed, folder);
            accompany(companion, new RunningProgram(script, output, memory, begin), script);
            int status = await(script, command, memory);
            List<String> lines = Files.readAllLines(times, StandardCharsets.ISO_8859_1);
            return new Result(status, ProcessTimes.parse(lines), memory.bytes());
        } catch (IOException e) {
            throw new BenchException(
                    "cannot measure `" + String.join(" ", command) + "`: " + e.getMessage(), e);
        }
    }

    private static Process start(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        HIDDEN_VARIABLES.forEach(builder.environment()::remove);
        return builder.start();
    }

    private static void accompany(Companion companion, RunningProgram program, Process script)
            throws BenchException {
        boolean done = false;
        try {
            companion.accompany(program);
            done = true;
        } finally {
            if (!done) {
                endTree(script);
            }
        }
    }

    private int await(Process process, List<String> command, PeakMemory memory)
            throws BenchException {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            while (!process.waitFor(PeakMemory.INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                memory.look();
                if (System.nanoTime() > deadline) {
                    endTree(process);
                    throw new BenchException(
                            "no end after %d s, ended by force: %s%nRaise --timeout if it needs longer."
                                    .formatted(timeout.toSeconds(), String.join(" ", command)));
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            endTree(process);
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    /**
     * Ends what the script started, as often as it takes: the script may be about to start the
     * program when it is first looked at, and ends by itself once the program has.
     */
    private static void endTree(Process script) {
        try {
            do {
                script.descendants().forEach(ProcessHandle::destroyForcibly);
            } while (!script.waitFor(10, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            script.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
