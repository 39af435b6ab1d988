package org.thinjit.agent.forked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A JVM to be forked, of the JDK that runs the tests: describe it, then {@link #run()} it. Each run
 * keeps its command, output and reports in a folder of its own.
 */
final class ForkedJvm {
    /** Far beyond any run's length: a run that lasts longer hangs. */
    private static final long HANGS_AFTER_SECONDS = 120;

    /** Two JVMs that start at once may warn of each other's file on their standard output. */
    private static final String WITHOUT_PERF_DATA = "-XX:-UsePerfData";

    private final Path folder;
    private final String name;
    private final List<String> options = new ArrayList<>();
    private final List<String> program = new ArrayList<>();
    private final Map<String, String> variables = new TreeMap<>();
    private String limits = "";

    /**
     * Describes a JVM.
     *
     * @param folder where the run's folder is made
     * @param name the run's folder
     */
    ForkedJvm(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Where the agent that is tested lies. */
    static Path agentJar() {
        return Path.of(System.getProperty("thinjit.root"), "agent/target/thinjit.jar");
    }

    /** Adds JVM options. */
    ForkedJvm options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Takes something from the JVM, by a command of the shell, for example {@code ulimit -n 20}. */
    ForkedJvm under(String shellCommand) {
        limits = shellCommand;
        return this;
    }

    /** Sets an environment variable. */
    ForkedJvm variable(String key, String value) {
        variables.put(key, value);
        return this;
    }

    /** Adds the agent with its options, for example {@code lookahead=3}. */
    ForkedJvm agent(String agentOptions) {
        return options(
                "-javaagent:" + agentJar() + (agentOptions.isEmpty() ? "" : "=" + agentOptions));
    }

    /** Runs a jar's main class. */
    ForkedJvm jar(Path jar, String... arguments) {
        program.addAll(List.of("-jar", jar.toString()));
        program.addAll(List.of(arguments));
        return this;
    }

    /** Runs a class of a class path. */
    ForkedJvm main(String classPath, String mainClass, String... arguments) {
        program.addAll(List.of("-cp", classPath, mainClass));
        program.addAll(List.of(arguments));
        return this;
    }

    /** Runs a module's class, or the one that its declaration names. */
    ForkedJvm module(String modulePath, String main, String... arguments) {
        program.addAll(List.of("--module-path", modulePath, "-m", main));
        program.addAll(List.of(arguments));
        return this;
    }

    /** The run's folder. */
    Path here() {
        return folder.resolve(name);
    }

    /** Starts the JVM and leaves it running; its standard input is open. */
    Process start() throws IOException {
        List<String> command = new ArrayList<>();
        if (!limits.isEmpty()) {
            command.addAll(List.of("bash", "-c", limits + "; exec \"$@\"", "limited"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(WITHOUT_PERF_DATA);
        command.addAll(options);
        command.addAll(program);
        Path here = Files.createDirectories(folder.resolve(name));
        Files.writeString(here.resolve("command"), String.join(" ", command) + "\n");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        return builder.directory(here.toFile())
                .redirectOutput(here.resolve("out").toFile())
                .redirectError(here.resolve("err").toFile())
                .start();
    }

    /** Waits for the end of what {@link #start} started. */
    RunResult finish(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("hangs: " + folder.resolve(name).resolve("command"));
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        Path here = folder.resolve(name);
        return new RunResult(
                process.exitValue(),
                Files.readString(here.resolve("out")),
                Files.readString(here.resolve("err")),
                here);
    }

    /** Runs to the end; reports with relative names land in the run's folder. */
    RunResult run() {
        try {
            return finish(start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
