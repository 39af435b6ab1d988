package org.thinjit.bench.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/**
 * A start that may take so long. One that takes longer leaves a thread dump, which shows where a deadlock
 * is, and is ended. Used by one thread.
 *
 * @param jdk runs the program
 * @param boundSeconds how long a start may take
 * @param folder receives output and dumps
 */
record BoundedStart(Jdk jdk, int boundSeconds, Path folder) {
    private static final int DUMP_WITHIN_SECONDS = 30;

    /**
     * Starts and waits.
     *
     * @param name what it is called in the message and in the dump's name
     * @param arguments of {@code java}
     * @return exit status and output
     * @throws BenchException if it takes too long; the message names the dump
     */
    String run(String name, List<String> arguments) throws IOException, BenchException {
        Path output = folder.resolve("output");
        String[] command = new String[arguments.size() + 1];
        command[0] = jdk.java().toString();
        for (int i = 0; i < arguments.size(); i++) {
            command[i + 1] = arguments.get(i);
        }
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            if (!process.waitFor(boundSeconds, TimeUnit.SECONDS)) {
                Path dump = dump(process, name);
                throw new BenchException(
                        "%s does not end within %d s; where its threads are: %s"
                                .formatted(name, boundSeconds, dump));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue() + " " + Files.readString(output).strip();
    }

    /** Locks and owners of all threads, as {@code jstack -l} tells them. */
    private Path dump(Process process, String name) throws IOException, InterruptedException {
        Path dump = folder.resolve("threads-" + name.replace(' ', '-') + ".txt");
        Process jstack =
                new ProcessBuilder(
                                jdk.java().resolveSibling("jstack").toString(),
                                "-l",
                                Long.toString(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(dump.toFile())
                        .start();
        jstack.waitFor(DUMP_WITHIN_SECONDS, TimeUnit.SECONDS);
        return dump;
    }
}
