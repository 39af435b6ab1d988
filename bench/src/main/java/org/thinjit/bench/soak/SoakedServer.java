package org.thinjit.bench.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.thinjit.bench.process.BenchException;

/** A server process and what the system says about it. Linux only. Used by one thread. */
final class SoakedServer {
    private static final int STARTED_WITHIN_SECONDS = 180;
    private static final String READY = "ready on port ";
    private static final int TICKS_A_SECOND = 100;
    private static final int USER_TICKS_FIELD = 11;

    private final String name;
    private final Process process;
    private final Path output;

    /**
     * What it takes at one moment.
     *
     * @param residentKilobytes memory
     * @param threads all of the process
     * @param thinjitThreads those of ThinJIT
     * @param cpuSeconds since its start, of all threads
     */
    record Sample(long residentKilobytes, int threads, int thinjitThreads, double cpuSeconds) {}

    private SoakedServer(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    static SoakedServer start(String name, List<String> command, Path folder) throws IOException {
        Path output = Files.createDirectories(folder).resolve("stdout");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(folder.resolve("stderr").toFile())
                        .start();
        return new SoakedServer(name, process, output);
    }

    String name() {
        return name;
    }

    /** Waits until it says {@code ready on port N}. */
    URI address(String path) throws IOException, BenchException, InterruptedException {
        for (int second = 0; second < STARTED_WITHIN_SECONDS; second++) {
            for (String line : Files.readAllLines(output)) {
                if (line.startsWith(READY)) {
                    return URI.create("http://127.0.0.1:" + line.substring(READY.length()) + path);
                }
            }
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                break;
            }
        }
        throw new BenchException(name + " does not serve; its output is beside " + output);
    }

    Sample sample() throws IOException, BenchException {
        if (!process.isAlive()) {
            throw new BenchException(
                    name + " ended with status " + process.exitValue() + "; see " + output);
        }
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        long resident = 0;
        for (String line : Files.readAllLines(proc.resolve("status"))) {
            if (line.startsWith("VmRSS:")) {
                resident = Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        List<Path> tasks;
        try (Stream<Path> list = Files.list(proc.resolve("task"))) {
            tasks = list.toList();
        }
        int ours = 0;
        for (Path task : tasks) {
            ours += isOurs(task.resolve("comm")) ? 1 : 0;
        }
        return new Sample(resident, tasks.size(), ours, cpuSeconds(proc.resolve("stat")));
    }

    private static boolean isOurs(Path name) {
        try {
            return Files.readString(name).startsWith("thinjit");
        } catch (IOException e) {
            return false; // ended meanwhile
        }
    }

    private static double cpuSeconds(Path stat) throws IOException {
        String text = Files.readString(stat);
        String[] words = text.substring(text.lastIndexOf(')') + 2).split(" ");
        long ticks =
                Long.parseLong(words[USER_TICKS_FIELD])
                        + Long.parseLong(words[USER_TICKS_FIELD + 1]);
        return (double) ticks / TICKS_A_SECOND;
    }

    void end() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
