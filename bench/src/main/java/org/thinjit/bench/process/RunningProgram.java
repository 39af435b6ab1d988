package org.thinjit.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program between its start and its end, as a {@link Companion} sees it. Used by one thread. */
public final class RunningProgram {
    private final Process script;
    private final Path output;
    private final PeakMemory memory;
    private final long startNanos;

    RunningProgram(Process script, Path output, PeakMemory memory, long startNanos) {
        this.script = script;
        this.output = output;
        this.memory = memory;
        this.startNanos = startNanos;
    }

    /** The file that receives its standard output. */
    public Path standardOutput() {
        return output.resolve("stdout");
    }

    /** Seconds since just before it was started. */
    public double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return script.isAlive();
    }

    /**
     * Asks it to end ({@code SIGTERM}), and makes it if it does not.
     *
     * @param patience how long to wait in between
     * @throws BenchException if nobody knows its number
     */
    public void end(Duration patience) throws BenchException {
        memory.look();
        try {
            String number = Files.readString(output.resolve("process")).strip();
            Optional<ProcessHandle> program = ProcessHandle.of(Long.parseLong(number));
            if (program.isEmpty()) {
                return;
            }
            program.get().destroy();
            if (!script.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                program.get().destroyForcibly();
            }
        } catch (IOException | NumberFormatException e) {
            throw new BenchException("cannot tell the program's process number: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
