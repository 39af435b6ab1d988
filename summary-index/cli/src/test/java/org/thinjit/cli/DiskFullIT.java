package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No room for what is written: {@code ulimit -f} lets no file grow beyond so many blocks, as a full disk
 * does. What was there stays as it was.
 */
class DiskFullIT {
    private static final Path JAR = Path.of("target", "thinjit-cli.jar").toAbsolutePath();

    @TempDir private Path folder;
    @TempDir private Path elsewhere;

    @BeforeEach
    void program() throws IOException {
        FixtureProgram.jar(folder.resolve("app.jar"));
    }

    private record Ended(int status, String said) {}

    private Ended index(String blocks, String... more) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "ulimit -f "
                                        + blocks
                                        + "; exec \"$0\" -XX:-UsePerfData \"$@\" 2>&1",
                                java,
                                "-jar",
                                JAR.toString(),
                                "index",
                                "--jar",
                                folder.resolve("app.jar").toString(),
                                more.length == 0 ? "--no-cache" : "--cache",
                                more.length == 0 ? "--pack=all" : more[0])
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), said);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("classes-of-")) // what the jar was made of
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4"})
    void leavesNothingBehind(String blocks) throws Exception {
        Ended ended = index(blocks);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said().lines()).hasSize(1);
        assertThat(ended.said()).contains("cannot be written", ".tj");
        assertThat(files()).containsExactly("app.jar");
    }

    @Test
    void keepsTheOlderIndex() throws Exception {
        assertThat(index("unlimited").status()).isZero();
        byte[] older = Files.readAllBytes(folder.resolve("app.tji"));
        Files.setLastModifiedTime(
                folder.resolve("app.jar"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));

        assertThat(index("1").status()).isEqualTo(1);

        assertThat(Files.readAllBytes(folder.resolve("app.tji"))).isEqualTo(older);
        assertThat(files()).containsExactly("app.jar", "app.tji", "app.tjp");
    }

    /** A cache that cannot be written to costs time, no more. */
    @Test
    void aFullCacheDoesNotMatter() throws Exception {
        Path cache = elsewhere.resolve("none/cache");
        Files.createDirectory(elsewhere.resolve("none"));
        Files.createFile(cache);

        Ended ended = index("unlimited", cache.toString());

        assertThat(ended.status()).isZero();
        assertThat(files()).containsExactly("app.jar", "app.tji", "app.tjp");
    }
}
