package org.thinjit.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.PackMode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * The options that name a program: a class path, a module path or both, with perhaps a main class; or a
 * runnable jar.
 */
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
                paramLabel = "CP",
                description = "The class path, as for java -cp; dir/* means all jars of a folder.")
        private String classPath;

        @Option(
                names = "--module-path",
                paramLabel = "MP",
                description =
                        "The module path, as for java --module-path: folders of modules, modular jars,"
                                + " exploded modules. Which modules are resolved is known at run time.")
        private String modulePath;

        @Option(
                names = "--main",
                paramLabel = "CLASS",
                description =
                        "The main class, for example com.example.Main; a module's name and a slash may"
                                + " stand before it.")
        private String mainClass;
    }

    /** Whether the program is a runnable jar. */
    boolean isJar() {
        return jar != null;
    }

    /** The index that the agent will look for. */
    Path defaultOutput() {
        if (jar != null) {
            return ClassPathArgument.indexBeside(jar);
        }
        List<String> entries = byClassPath.classPath == null ? modules() : entries();
        return ClassPathArgument.indexBeside(entries.isEmpty() ? "app" : entries.get(0));
    }

    private List<String> entries() {
        return byClassPath.classPath == null
                ? List.of()
                : ClassPathArgument.expand(byClassPath.classPath);
    }

    /** An empty entry of a module path means nothing to the JDK. */
    private List<String> modules() {
        return byClassPath.modulePath == null
                ? List.of()
                : Stream.of(byClassPath.modulePath.split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
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
        List<String> modules = modules();
        requireAny(entries, modules);
        return new IndexRequest(
                        entries.stream().map(entry -> Path.of(orHere(entry))).toList(),
                        mainClass(),
                        output,
                        pack,
                        lookahead,
                        jobs)
                .withModulePath(modules.stream().map(Path::of).toList());
    }

    private static void requireAny(List<String> entries, List<String> modules) throws IOException {
        if (entries.stream().noneMatch(entry -> new File(orHere(entry)).exists())
                && modules.stream().noneMatch(entry -> new File(entry).exists())) {
            throw new IOException(
                    (modules.isEmpty()
                                    ? "nothing of the class path exists: "
                                    : "nothing of class path and module path exists: ")
                            + Stream.concat(entries.stream(), modules.stream())
                                    .collect(Collectors.joining(File.pathSeparator)));
        }
    }

    private String mainClass() {
        String main = byClassPath.mainClass;
        return main == null ? null : main.substring(main.indexOf('/') + 1);
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
