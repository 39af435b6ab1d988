package org.thinjit.bench.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program that is ready to run: its jars are there, its input is written.
 *
 * @param name what the tables call it, usable as a file name
 * @param launch how it is started
 * @param arguments its arguments; {@link #OUT} in them stands for the run's own output folder
 * @param javaOptions JVM options that every variant gets
 * @param folder where its index goes
 * @param workingFolder the folder to run in, or nothing for a fresh one per run
 * @param mustSucceed whether an exit status other than 0 means that the bench itself is broken
 * @param service for a program that serves until it is ended, what it is measured by
 */
public record Program(
        String name,
        Launch launch,
        List<String> arguments,
        List<String> javaOptions,
        Path folder,
        Optional<Path> workingFolder,
        boolean mustSucceed,
        Optional<Service> service) {

    /** Stands for the run's output folder, whose files are compared, in a program's arguments. */
    public static final String OUT = "{out}";

    /** A program that ends by itself. */
    public Program(
            String name,
            Launch launch,
            List<String> arguments,
            List<String> javaOptions,
            Path folder,
            Optional<Path> workingFolder,
            boolean mustSucceed) {
        this(
                name,
                launch,
                arguments,
                javaOptions,
                folder,
                workingFolder,
                mustSucceed,
                Optional.empty());
    }
}
