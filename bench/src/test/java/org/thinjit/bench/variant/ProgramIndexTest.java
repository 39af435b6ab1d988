package org.thinjit.bench.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIndexTest {
    private static final List<String> COMMAND = List.of("java", "-jar", "cli.jar");

    @TempDir Path folder;
    private Path index;
    private Path recipe;
    private Path jar;

    @BeforeEach
    void makeCurrentIndex() throws IOException {
        index = aged("x.tji", 200);
        jar = aged("x.jar", 100);
        recipe = Files.write(folder.resolve("x.tji.command"), COMMAND);
    }

    @Test
    void newerThanItsJarsIsCurrent() throws IOException {
        assertThat(ProgramIndex.isCurrent(index, recipe, COMMAND, List.of(jar))).isTrue();
    }

    @Test
    void aNewerOrEquallyOldJarMakesItStale() throws IOException {
        assertThat(current(aged("new.jar", 201))).isFalse();
        assertThat(current(aged("same.jar", 200))).isFalse();
    }

    @Test
    void aNewerFileInAClassFolderMakesItStale() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path file = Files.createFile(classes.resolve("A.class"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(100_000));
        Files.setLastModifiedTime(classes, FileTime.fromMillis(100_000));
        assertThat(current(classes)).isTrue();
        Files.setLastModifiedTime(file, FileTime.fromMillis(300_000));
        assertThat(current(classes)).isFalse();
    }

    @Test
    void anotherCommandMakesItStale() throws IOException {
        assertThat(ProgramIndex.isCurrent(index, recipe, List.of("java"), List.of(jar))).isFalse();
        Files.delete(recipe);
        assertThat(current(jar)).isFalse();
    }

    @Test
    void aMissingIndexIsNotCurrentAndAMissingJarDoesNotMatter() throws IOException {
        assertThat(current(folder.resolve("none.jar"))).isTrue();
        Files.delete(index);
        assertThat(current(jar)).isFalse();
    }

    private boolean current(Path input) throws IOException {
        return ProgramIndex.isCurrent(index, recipe, COMMAND, List.of(input));
    }

    private Path aged(String name, long seconds) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
    }
}
