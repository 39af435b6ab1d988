package org.thinjit.fuzz.mutant;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that can be started plain, and with any index. One start at a time. */
final class MutantProgram {
    private static final String AGENT_LINE = "[thinjit] ";

    private final List<String> java;
    private final List<String> program;
    private final Path folder;
    private final int timeoutSeconds;

    /**
     * Describes a program.
     *
     * @param java the JVM and its options
     * @param program the rest of the command line
     * @param folder its working folder, which receives its output; only this program writes there
     * @param timeoutSeconds a start that takes longer hangs
     */
    MutantProgram(List<String> java, List<String> program, Path folder, int timeoutSeconds) {
        this.java = java;
        this.program = program;
        this.folder = folder;
        this.timeoutSeconds = timeoutSeconds;
    }

    /**
     * One start.
     *
     * @param status the exit status; -1 when it was ended by force
     * @param out standard output
     * @param errors standard error without ThinJIT's lines
     * @param agentLines how many lines ThinJIT wrote
     * @param hangs whether it was ended by force
     * @param crashed whether the JVM left an error file
     */
    record Start(
            int status, String out, String errors, int agentLines, boolean hangs, boolean crashed) {
        /** Returns whether the program did what it did in another start. */
        boolean isLike(Start other) {
            return status == other.status && out.equals(other.out) && errors.equals(other.errors);
        }
    }

    /**
     * Starts it and waits for its end.
     *
     * @param jvmOptions further options, for example the agent
     * @return what it did
     * @throws IOException if it cannot be started
     */
    Start start(String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        command.add("-XX:-CreateCoredumpOnCrash");
        command.addAll(List.of(jvmOptions));
        command.addAll(program);
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out)
                        .redirectError(err)
                        .start();
        process.getOutputStream().close();
        boolean ended = ended(process);
        int status = ended ? process.exitValue() : -1;
        return read(status, !ended, out.toPath(), err.toPath());
    }

    private boolean ended(Process process) throws IOException {
        try {
            if (process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly().waitFor();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException("interrupted", e);
        }
    }

    private Start read(int status, boolean hangs, Path out, Path err) throws IOException {
        List<String> lines;
        try (Stream<String> all = Files.lines(err, StandardCharsets.ISO_8859_1)) {
            lines = all.toList();
        }
        List<String> errors = lines.stream().filter(each -> !each.startsWith(AGENT_LINE)).toList();
        boolean crashed = Files.deleteIfExists(folder.resolve("crash.log"));
        return new Start(
                status,
                Files.readString(out, StandardCharsets.ISO_8859_1),
                String.join("\n", errors),
                lines.size() - errors.size(),
                hangs,
                crashed);
    }
}
