package org.thinjit.bench.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.ToolProcess;

/** Keeps a program's index current by running ThinJIT's command line when it must. */
final class ProgramIndex {
    private ProgramIndex() {}

    /**
     * Makes the index unless it is newer than the command line and every container, and was made by
     * the same command.
     *
     * @throws BenchException if the command line is missing or fails
     */
    static void bringUpToDate(Setting setting) throws BenchException {
        Path commandLine = setting.workspace().commandLineJar();
        if (!Files.isRegularFile(commandLine)) {
            throw new BenchException(commandLine + " is missing; build it with `mvn package`");
        }
        List<String> command = command(setting);
        Path recipe = beside(setting.index(), ".command");
        try {
            Files.createDirectories(setting.program().folder());
            List<Path> inputs = new ArrayList<>(setting.program().launch().containers());
            inputs.add(commandLine);
            if (!isCurrent(setting.index(), recipe, setting.recipe(command), inputs)) {
                Files.deleteIfExists(recipe);
                String what = "indexing " + setting.program().name();
                Path log = beside(setting.index(), ".log");
                ToolProcess.run(what, command, setting.program().folder(), log);
                Files.write(recipe, setting.recipe(command));
            }
        } catch (IOException e) {
            throw new BenchException("cannot check " + setting.index() + ": " + e, e);
        }
    }

    /** The command that makes the index, run by the JDK that will use it. */
    static List<String> command(Setting setting) {
        List<String> arguments = new ArrayList<>(setting.program().launch().indexArguments());
        arguments.addAll(List.of("--output", setting.index().toString()));
        return setting.workspace().commandLine(setting.jdk().java(), "index", arguments);
    }

    static boolean isCurrent(Path index, Path recipe, List<String> command, List<Path> inputs)
            throws IOException {
        if (!Files.isRegularFile(index)
                || !Files.isRegularFile(recipe)
                || !Files.readAllLines(recipe).equals(command)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(index);
        for (Path input : inputs) {
            if (Files.exists(input) && newest(input).compareTo(made) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static FileTime newest(Path container) throws IOException {
        FileTime newest = Files.getLastModifiedTime(container);
        if (Files.isDirectory(container)) {
            try (Stream<Path> files = Files.walk(container)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    FileTime time = Files.getLastModifiedTime(file);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            }
        }
        return newest;
    }

    private static Path beside(Path index, String suffix) {
        return index.resolveSibling(index.getFileName() + suffix);
    }
}
