package org.thinjit.examples.tinyexpr.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar, run as users run it, on the JVM that runs the tests. */
class JarIT {
    private static final Path JAR = Path.of(System.getProperty("tinyexpr.jar"));

    @TempDir Path folder;

    @Test
    void itRunsOnItsOwn() throws Exception {
        assertThat(run("")).isEqualTo(new ProgramRun(0, "15.198684153570664\n", ""));
    }

    @Test
    void anErrorGivesStatus1AndGoesToStandardError() throws Exception {
        ProgramRun run = run("", "1+");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error at position 2\n1+\n ^\n");
    }

    @Test
    void badUsageGivesStatus2() throws Exception {
        assertThat(run("", "--bogus").status()).isEqualTo(2);
    }

    @Test
    void batchReadsStandardInput() throws Exception {
        assertThat(run("log e\n+\n", "--batch", "--natural-log"))
                .isEqualTo(new ProgramRun(0, "1\nerror 1\n", ""));
    }

    @Test
    void everyEntryHasTheSameTimeSoThatBuildsAreReproducible() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getTime).distinct()).hasSize(1);
        }
    }

    private ProgramRun run(String input, String... arguments)
            throws IOException, InterruptedException {
        File in = Files.writeString(folder.resolve("in"), input).toFile();
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        int status =
                new ProcessBuilder(command(arguments))
                        .redirectInput(in)
                        .redirectOutput(out)
                        .redirectError(err)
                        .start()
                        .waitFor();
        return new ProgramRun(status, text(out), text(err));
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n");
    }
}
