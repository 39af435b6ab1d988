package org.thinjit.bench.program;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How {@code java} is told what to run. */
public sealed interface Launch {

    /** The launcher's arguments, from {@code -cp} or {@code -jar} to the main class. */
    List<String> javaArguments();

    /** The same for {@code thinjit-cli.jar index}. */
    List<String> indexArguments();

    /** The jars and folders named, in class-path order, those of a module path first. */
    List<Path> containers();

    /** Paths as one argument. */
    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * {@code java -cp PATH MAIN}.
     *
     * @param containers jars and folders in class-path order
     * @param mainClass binary name of the main class
     */
    record ClassPath(List<Path> containers, String mainClass) implements Launch {
        @Override
        public List<String> javaArguments() {
            return List.of("-cp", Launch.joined(containers), mainClass);
        }

        @Override
        public List<String> indexArguments() {
            return List.of("--class-path", Launch.joined(containers), "--main", mainClass);
        }
    }

    /**
     * {@code java --module-path MP [-cp CP] -m MODULE/CLASS}.
     *
     * @param modulePath folders of modules, modular jars, exploded modules
     * @param classPath jars and folders in class-path order; may be empty
     * @param main the main module and class, as {@code com.example.app/com.example.Main}
     */
    record Modules(List<Path> modulePath, List<Path> classPath, String main) implements Launch {
        @Override
        public List<String> javaArguments() {
            List<String> arguments = paths("-cp");
            arguments.addAll(List.of("-m", main));
            return arguments;
        }

        @Override
        public List<String> indexArguments() {
            List<String> arguments = paths("--class-path");
            arguments.addAll(List.of("--main", main));
            return arguments;
        }

        private List<String> paths(String classPathOption) {
            List<String> arguments = new ArrayList<>();
            arguments.addAll(List.of("--module-path", Launch.joined(modulePath)));
            if (!classPath.isEmpty()) {
                arguments.addAll(List.of(classPathOption, Launch.joined(classPath)));
            }
            return arguments;
        }

        @Override
        public List<Path> containers() {
            List<Path> containers = new ArrayList<>(modulePath);
            containers.addAll(classPath);
            return containers;
        }

        /** The binary name of the main class, without its module. */
        public String mainClass() {
            return main.substring(main.indexOf('/') + 1);
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
