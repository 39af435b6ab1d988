package org.thinjit.agent.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files that the build has put together into the agent. */
final class BuiltClasses {
    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));

    private static final List<Path> FOLDERS =
            List.of(
                    ROOT.resolve("discovery/target/classes"),
                    ROOT.resolve("summary-index/format/target/classes"),
                    ROOT.resolve("agent/target/classes"));

    private BuiltClasses() {}

    /** Returns the classes of all modules, for ArchUnit. */
    static JavaClasses all() {
        return new ClassFileImporter().importPaths(FOLDERS);
    }

    /**
     * Returns the file of a class that the agent defines inside {@code java.base}.
     *
     * @param resource for example {@code java/lang/$ThinJIT.class}
     */
    static Path boot(String resource) {
        return ROOT.resolve("agent/target/classes/org/thinjit/agent/boot").resolve(resource);
    }

    /**
     * Returns the class files that the agent carries: all but those that write the index.
     *
     * @throws IOException if a module is not built
     */
    static List<Path> carried() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(file -> file.toString().endsWith(".class"))
                        .filter(
                                file ->
                                        !file.startsWith(
                                                folder.resolve("org/thinjit/format/write")))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
