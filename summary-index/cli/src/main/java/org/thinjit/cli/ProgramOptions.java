package org.thinjit.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.PackMode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that name a program: a class path with perhaps a main class, or a runnable jar. */
final class ProgramOptions {
    @ArgGroup(exclusive = false)
    private ClassPathOptions byClassPath;

    @Option(
            names = "--jar",
            required = true,
            paramLabel = "app.jar",
            description = "A runnable jar, as for java -jar.")
    private String jar;

    private static final class ClassPathOptions {
        @Option(
                names = "--class-path",
                required = true,
                paramLabel = "CP",
                description = "The class path, as for java -cp; dir/* means all jars of a folder.")
        private String classPath;

        @Option(
                names = "--main",
                paramLabel = "CLASS",
                description = "The main class, for example com.example.Main.")
        private String mainClass;
    }

    /** The index that the agent will look for. */
    Path defaultOutput() {
        return ClassPathArgument.indexBeside(jar != null ? jar : entries().get(0));
    }

    private List<String> entries() {
        return ClassPathArgument.expand(byClassPath.classPath);
    }

    /**
     * Asks for the index of this program.
     *
     * @throws IOException if there is no such program
     */
    IndexRequest request(Path output, PackMode pack, int lookahead, int jobs) throws IOException {
        if (jar != null) {
            return IndexRequest.ofJar(existingJar(), output, pack, lookahead, jobs);
        }
        List<String> entries = entries();
        if (entries.stream().noneMatch(entry -> new File(orHere(entry)).exists())) {
            throw new IOException(
                    "nothing of the class path exists: "
                            + String.join(File.pathSeparator, entries));
        }
        return new IndexRequest(
                entries.stream().map(entry -> Path.of(orHere(entry))).toList(),
                byClassPath.mainClass,
                output,
                pack,
                lookahead,
                jobs);
    }

    private Path existingJar() throws IOException {
        Path path = Path.of(jar);
        if (!Files.isRegularFile(path)) {
            String why = Files.exists(path) ? "is not a file" : "does not exist";
            throw new IOException(jar + " " + why + "; --jar takes a runnable jar");
        }
        return path;
    }

    /** An empty entry is the current folder, for the launcher too. */
    private static String orHere(String entry) {
        return entry.isEmpty() ? "." : entry;
    }
}
