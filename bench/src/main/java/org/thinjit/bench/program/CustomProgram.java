package org.thinjit.bench.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thinjit.bench.jdk.Jdk;

/**
 * A program of the user's own, run in the user's working folder.
 *
 * @param workspace where its index is kept
 * @param launch how it is started
 * @param arguments its arguments
 * @param javaOptions JVM options for every variant
 * @param workingFolder the folder to run in
 * @param service what it is measured by, when it serves until it is ended
 */
public record CustomProgram(
        Workspace workspace,
        Launch launch,
        List<String> arguments,
        List<String> javaOptions,
        Path workingFolder,
        Optional<Service> service)
        implements ProgramSource {

    /**
     * Reads a class path as {@code java} would, with an entry {@code DIR/*} standing for the jars
     * of a folder, here in the order of their names.
     *
     * @param text entries separated by the platform's path separator
     * @param folder what relative entries are relative to
     * @return absolute paths; entries that do not exist stay, as for {@code java}
     * @throws IOException if a folder with {@code *} cannot be read
     */
    public static List<Path> classPath(String text, Path folder) throws IOException {
        List<Path> containers = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator)) {
            if (entry.equals("*") || entry.endsWith("/*")) {
                String parent = entry.substring(0, entry.length() - 1);
                containers.addAll(jarsIn(folder.resolve(parent).normalize()));
            } else {
                containers.add(folder.resolve(entry).normalize());
            }
        }
        return containers;
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().toLowerCase().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public String name() {
        if (launch instanceof Launch.ClassPath classPath) {
            return simple(classPath.mainClass());
        }
        if (launch instanceof Launch.Modules modules) {
            return simple(modules.mainClass());
        }
        String file = launch.containers().get(0).getFileName().toString();
        return file.endsWith(".jar") ? file.substring(0, file.length() - 4) : file;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    @Override
    public Program prepare(Jdk jdk) {
        return new Program(
                name(),
                launch,
                arguments,
                javaOptions,
                workspace.programFolder("own-" + name()),
                Optional.of(workingFolder),
                false,
                service);
    }
}
