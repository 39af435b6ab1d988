package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spring's development tools start main again in a class loader of their own over the folders of the
 * class path, and once more when a class file has changed.
 */
final class DevToolsIT extends ForkedTest {
    private static final String MAIN =
            """
            package app;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.StandardCopyOption;
            import org.springframework.boot.devtools.restart.DefaultRestartInitializer;
            import org.springframework.boot.devtools.restart.Restarter;

            public class Main {
                public static void main(String[] args) throws Exception {
                    Restarter.initialize(args, false, new DefaultRestartInitializer());
                    System.out.println(Thread.currentThread().getName() + " in "
                            + Main.class.getClassLoader().getClass().getName());
                    new Service().serve();
                    if (System.setProperty("restarted", "yes") != null) {
                        System.out.println("done");
                        System.exit(7);
                    }
                    Files.copy(Path.of(args[0]), Path.of(args[1]),
                            StandardCopyOption.REPLACE_EXISTING);
                    Restarter.getInstance().restart();
                }
            }
            """;

    private static final String SERVICE =
            """
            package app;

            class Service {
                void serve() {
                    System.out.println(new Answer().say() + " from "
                            + Answer.class.getClassLoader().getClass().getSimpleName());
                    System.out.println(Answer.class.getResource("Answer.class") != null);
                    new RuntimeException("here").printStackTrace(System.out);
                }
            }
            """;

    private static final String ANSWER =
            "package app; class Answer { String say() { return \"first\"; } }";

    private static String libraries() throws IOException {
        Path root = Path.of(System.getProperty("thinjit.root"));
        try (Stream<Path> jars = Files.list(root.resolve("agent/target/restarter"))) {
            return String.join(File.pathSeparator, jars.map(Path::toString).sorted().toList());
        }
    }

    private Path write(String name, String... sources) throws IOException {
        Path classes = folder.resolve(name);
        Map<String, byte[]> compiled = SourceCompiler.compileWith(libraries(), sources);
        for (Map.Entry<String, byte[]> entry : compiled.entrySet()) {
            Path file = classes.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        return classes;
    }

    private ForkedJvm restarting(ForkedJvm jvm, Path classes) throws IOException {
        Path changed = write("changed", ANSWER.replace("first", "changed"));
        String file = "app/Answer.class";
        return jvm.main(
                classes + File.pathSeparator + libraries(),
                "app.Main",
                changed.resolve(file).toString(),
                classes.resolve(file).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "true", "false"})
    void restartsWithTheChangedClass(String speculate) throws IOException {
        RunResult plain =
                restarting(jvm("plain"), write("plain-classes", MAIN, SERVICE, ANSWER)).run();
        Path classes = write("classes", MAIN, SERVICE, ANSWER);
        List<Path> path = new ArrayList<>(List.of(classes));
        for (String jar : libraries().split(File.pathSeparator)) {
            path.add(Path.of(jar));
        }
        Path index = index("app.Main", path.toArray(Path[]::new));
        String options = "stats=stats.json,speculate=" + speculate + ",index=" + index;

        RunResult run = restarting(jvm("thinjit").agent(options), classes).run();

        assertSame(plain, run);
        assertServed(run);
        assertThat(plain.exit()).isEqualTo(7);
        assertThat(plain.out())
                .contains(
                        "restartedMain in org.springframework.boot.devtools.restart.classloader"
                                + ".RestartClassLoader",
                        "first from RestartClassLoader",
                        "changed from RestartClassLoader",
                        "done");
    }
}
