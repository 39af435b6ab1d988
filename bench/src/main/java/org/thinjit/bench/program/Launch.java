package org.thinjit.bench.program;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How {@code java} is told what to run. */
public sealed interface Launch {

    /** The launcher's arguments, from {@code -cp} or {@code -jar} to the main class. */
    List<String> javaArguments();

    /** The same for {@code thinjit-cli.jar index}. */
    List<String> indexArguments();

    /** The jars and folders named, in class-path order. */
    List<Path> containers();

    /**
     * {@code java -cp PATH MAIN}.
     *
     * @param containers jars and folders in class-path order
     * @param mainClass binary name of the main class
     */
    record ClassPath(List<Path> containers, String mainClass) implements Launch {
        @Override
        public List<String> javaArguments() {
            return List.of("-cp", joined(), mainClass);
        }

        @Override
        public List<String> indexArguments() {
            return List.of("--class-path", joined(), "--main", mainClass);
        }

        private String joined() {
            return containers.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /**
     * {@code java -jar JAR}.
     *
     * @param jar a jar whose manifest names the main class
     */
    record Jar(Path jar) implements Launch {
        @Override
        public List<String> javaArguments() {
            return List.of("-jar", jar.toString());
        }

        @Override
        public List<String> indexArguments() {
            return List.of("--jar", jar.toString());
        }

        @Override
        public List<Path> containers() {
            return List.of(jar);
        }
    }
}
