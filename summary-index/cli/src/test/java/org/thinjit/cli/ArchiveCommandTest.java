package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

/** What {@code archive} refuses before it starts a JVM. */
class ArchiveCommandTest {
    @TempDir private Path folder;
    private Path jar;
    private Path index;

    @BeforeEach
    void build() throws IOException {
        index = FixtureProgram.indexed(folder);
        jar = folder.resolve("app.jar");
    }

    private Run archive(Object... more) {
        Object[] arguments = new Object[more.length + 4];
        arguments[0] = "archive";
        arguments[1] = index;
        arguments[2] = "--output";
        arguments[3] = folder.resolve("app.jsa");
        System.arraycopy(more, 0, arguments, 4, more.length);
        Run run = Cli.run(arguments);
        assertThat(folder.resolve("app.jsa")).doesNotExist();
        return run;
    }

    @Test
    void refusesAFolderOnTheClassPath() {
        Path classes = folder.resolve("classes-of-app.jar");
        Run made =
                Cli.run("index", "--class-path", classes, "--main", "demo.Main", "--output", index);
        assertThat(made.status()).isZero();

        assertThat(archive().err()).contains(classes + " is a folder");
    }

    @Test
    void needsAMainClass() {
        assertThat(Cli.run("index", "--class-path", jar, "--output", index).status()).isZero();

        assertThat(archive().err()).contains("names no main class").contains("--main");
    }

    @Test
    void refusesAProgramOfModules() {
        Run made =
                Cli.run(
                        "index",
                        "--module-path",
                        jar,
                        "--main",
                        "app/demo.Main",
                        "--output",
                        index);
        assertThat(made.status()).isZero();

        Run run = archive();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(index + " is of a program on the module path");
    }

    @Test
    void needsAJdk() {
        Run run = archive("--java-home", folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(folder + " is no JDK home");
    }

    @Test
    void refusesOptionsThatRunWouldRefuse() {
        Run run = archive("--java-option", "-javaagent:other.jar");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("-javaagent:other.jar");
    }

    @Test
    void checksItsNumbersAndNames() {
        assertThat(archive("--limit", "31").status()).isEqualTo(2);
        assertThat(Cli.run("archive", index, "--output", folder.resolve("x")).err())
                .contains("does not end in .jsa");
    }
}
