package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathArgumentTest {
    @TempDir private Path folder;

    /** Forked with a wildcard on its class path. */
    static final class PrintClassPath {
        public static void main(String[] arguments) {
            System.out.print(System.getProperty("java.class.path"));
        }
    }

    @Test
    void expandsWildcardsAsTheLauncherDoes() throws IOException, InterruptedException {
        for (String name : List.of("z.jar", "b.JAR", "a.jar", "q.jar", "m.jar", "c.Jar", "d.zip")) {
            Files.createFile(folder.resolve(name));
        }
        String own = Path.of("target", "test-classes").toString();
        String classPath =
                String.join(
                        File.pathSeparator,
                        folder + File.separator + "*",
                        own,
                        folder + File.separator + "none" + File.separator + "*");

        List<String> expanded = ClassPathArgument.expand(classPath);

        assertThat(String.join(File.pathSeparator, expanded)).isEqualTo(byLauncher(classPath));
        assertThat(expanded).hasSize(7).contains(folder.resolve("b.JAR").toString());
    }

    private static String byLauncher(String classPath) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath,
                                PrintClassPath.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void keepsEmptyEntries() {
        assertThat(ClassPathArgument.expand("a.jar" + File.pathSeparator))
                .containsExactly("a.jar", "");
    }

    @Test
    void findsTheIndexWhereTheAgentLooks() {
        assertThat(ClassPathArgument.indexBeside("lib/app.jar")).isEqualTo(Path.of("lib/app.tji"));
        assertThat(ClassPathArgument.indexBeside("classes/")).isEqualTo(Path.of("classes.tji"));
        assertThat(ClassPathArgument.indexBeside("classes")).isEqualTo(Path.of("classes.tji"));
    }
}
