package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shaded jar in a JVM of its own, its output in files: no terminal anywhere. */
class CliJarIT {
    private static final Path JAR = Path.of("target", "thinjit-cli.jar");

    @TempDir private Path folder;

    /** Draws a progress bar with nothing but what the jar carries. */
    static final class DrawBar {
        public static void main(String[] arguments) {
            try (ProgressLine line = new ProgressLine(System.out);
                    ProgressListener progress = new ProgressListener(new SkippedThings(), line)) {
                progress.phaseStarted("summaries", 10);
                progress.advanced(10);
            }
        }
    }

    private int cli(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("-Dthinjit.cache=" + folder.resolve("cache")));
        words.addAll(List.of("-jar", JAR.toString()));
        words.addAll(List.of(arguments));
        return java(words);
    }

    private int java(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    @Test
    void indexesAndExplainsWithoutEscapeCodes() throws IOException, InterruptedException {
        Path jar = FixtureProgram.jar(folder.resolve("app.jar"));
        String index = folder.resolve("app.tji").toString();
        List<String[]> commands =
                List.of(
                        new String[] {"index", "--jar", jar.toString()},
                        new String[] {"inspect", index},
                        new String[] {"inspect", index, "--json"},
                        new String[] {"reach", index, "demo.Main.main"},
                        new String[] {"why", index, "demo.Deeper"},
                        new String[] {"verify", index},
                        new String[] {"diff", index, index},
                        new String[] {"index", "--help"});
        for (String[] command : commands) {
            assertThat(cli(command)).as(String.join(" ", command)).isZero();
            assertThat(read("out")).isNotEmpty().doesNotContain("\u001b", "\r");
            assertThat(read("err")).isEmpty();
        }
    }

    @Test
    void exitsWithTheDocumentedStatus() throws IOException, InterruptedException {
        assertThat(cli("--version")).isZero();
        assertThat(read("out")).startsWith("ThinJIT ").doesNotContain("development");
        assertThat(cli("inspect", folder.resolve("gone.tji").toString())).isEqualTo(1);
        assertThat(read("err")).contains("gone.tji does not exist").doesNotContain("\u001b");
        assertThat(cli("inspect")).isEqualTo(2);
    }

    @Test
    void drawsAProgressBar() throws IOException, InterruptedException {
        String classPath = JAR + File.pathSeparator + Path.of("target", "test-classes");

        assertThat(java(List.of("-cp", classPath, DrawBar.class.getName()))).isZero();

        assertThat(read("out")).contains("\rsummaries 100%");
    }

    @Test
    void carriesItsDependenciesAndNothingUnused() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains(
                            "picocli/CommandLine.class",
                            "org/objectweb/asm/ClassReader.class",
                            "me/tongfei/progressbar/ProgressBar.class",
                            "com/fasterxml/jackson/databind/ObjectMapper.class")
                    .noneMatch(name -> name.startsWith("org/jline/terminal/"))
                    .noneMatch(name -> name.endsWith("module-info.class"));
        }
    }
}
