package org.thinjit.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A project that the invoker has built, in its folder. */
public final class BuiltProject {
    private final Path folder;
    private final String java;

    /**
     * Takes a project.
     *
     * @param folder its folder
     * @param java the launcher to start programs with
     */
    public BuiltProject(File folder, String java) {
        this.folder = folder.toPath();
        this.java = java;
    }

    /**
     * Starts the program as its users would, and once more plainly; both have to end well and print
     * the same. The first waits where the program says so.
     *
     * @param argumentsFile as behind the {@code @}, relative to the project
     * @param plain what starts the program without the argument file
     * @param thin what starts it behind the argument file
     * @return the run with the argument file
     * @throws Exception if a process cannot be started
     */
    public StartedProgram start(String argumentsFile, List<String> plain, List<String> thin)
            throws Exception {
        return start("ALL-UNNAMED", argumentsFile, plain, thin);
    }

    /**
     * Does the same for a program of modules.
     *
     * @param waiting the module of the class that waits
     * @param argumentsFile as above
     * @param plain as above
     * @param thin as above
     * @return as above
     * @throws Exception as above
     */
    public StartedProgram start(
            String waiting, String argumentsFile, List<String> plain, List<String> thin)
            throws Exception {
        StartedProgram reference = run(plain);
        List<String> arguments = new ArrayList<>();
        // Before the file: behind what it may end with, these would be the program's own.
        arguments.addAll(List.of("-Dawait=true", "--add-opens", "java.base/java.lang=" + waiting));
        arguments.add("@" + argumentsFile);
        arguments.addAll(thin);
        StartedProgram run = run(arguments);
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).isNotEmpty().isEqualTo(reference.out());
        assertThat(run.err()).isEqualTo(reference.err());
        return run;
    }

    /**
     * Starts a JVM in the project's folder and waits for its end.
     *
     * @param arguments the launcher's
     * @return what it left behind
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    public StartedProgram run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(arguments);
        Path out = Files.createTempFile(folder, "program", ".out");
        Path err = Files.createTempFile(folder, "program", ".err");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        int exit = process.waitFor();
        return new StartedProgram(folder, exit, Files.readString(out), Files.readString(err));
    }

    /**
     * Returns what the project's builds printed.
     *
     * @return the lines of {@code build.log}
     * @throws IOException if it cannot be read
     */
    public String log() throws IOException {
        return Files.readString(folder.resolve("build.log"));
    }

    /**
     * Checks that a folder's files are those of another, down to their time stamps.
     *
     * @param before relative to the project
     * @param after relative to the project
     * @throws IOException if a file cannot be read
     */
    public void assertSameFiles(String before, String after) throws IOException {
        String[] names = folder.resolve(before).toFile().list();
        assertThat(names).contains("java.args", "thinjit.jar").hasSize(4);
        assertThat(folder.resolve(after).toFile().list()).containsExactlyInAnyOrder(names);
        for (String name : names) {
            Path old = folder.resolve(before).resolve(name);
            Path now = folder.resolve(after).resolve(name);
            assertThat(Arrays.equals(Files.readAllBytes(now), Files.readAllBytes(old)))
                    .as(name)
                    .isTrue();
            // Copies keep less than nanoseconds.
            assertThat(Files.getLastModifiedTime(now).toMillis())
                    .as(name)
                    .isEqualTo(Files.getLastModifiedTime(old).toMillis());
        }
    }
}
