package org.thinjit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.bench.program.CustomProgram;
import org.thinjit.bench.program.Launch;
import picocli.CommandLine.ParameterException;

/** Reads how a program of the user's own is started; what makes no sense is bad usage. */
final class LaunchReader {
    private final BenchCommand command;
    private final Path folder;

    /**
     * @param command its fields are read
     * @param folder what relative paths are relative to
     */
    LaunchReader(BenchCommand command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    /**
     * Reads it.
     *
     * @throws ParameterException on bad usage
     */
    Launch read() {
        if (command.jar != null) {
            return jar();
        }
        if (command.modulePath != null) {
            return modules();
        }
        if (command.classPath == null || command.mainClass == null) {
            throw usage("--class-path and --main go together");
        }
        return new Launch.ClassPath(existing("class path", command.classPath), command.mainClass);
    }

    private Launch jar() {
        if (command.classPath != null || command.mainClass != null || command.modulePath != null) {
            throw usage("--jar excludes --class-path, --module-path and --main");
        }
        Path jar = folder.resolve(command.jar).normalize();
        if (!Files.isRegularFile(jar)) {
            throw usage("no such jar: " + jar);
        }
        return new Launch.Jar(jar);
    }

    private Launch modules() {
        String main = command.mainClass;
        if (main == null || main.indexOf('/') < 1 || main.endsWith("/")) {
            throw usage("--module-path goes with --main=MODULE/CLASS");
        }
        return new Launch.Modules(
                existing("module path", command.modulePath),
                command.classPath == null ? List.of() : existing("class path", command.classPath),
                main);
    }

    private List<Path> existing(String what, String path) {
        try {
            List<Path> containers = CustomProgram.classPath(path, folder);
            if (containers.stream().noneMatch(Files::exists)) {
                throw usage("nothing on the " + what + " exists: " + path);
            }
            return containers;
        } catch (IOException e) {
            throw usage("cannot read the " + what + " " + path + ": " + e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.spec.commandLine(), message);
    }
}
