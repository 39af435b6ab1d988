package org.thinjit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.maven.support.Lines;

class ArchiveMojoTest {
    @TempDir Path folder;
    private final Lines lines = new Lines();
    private final ArchiveMojo goal = new ArchiveMojo();

    @BeforeEach
    void configure() throws Exception {
        goal.setLog(lines);
        set("packaging", "jar");
        set("outputDirectory", folder.toFile());
        set("javaHome", Path.of(System.getProperty("java.home")).toFile());
    }

    /** As Maven sets parameters. */
    private void set(String name, Object value) throws ReflectiveOperationException {
        Field field = ArchiveMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }

    @Test
    void saysThatTheIndexComesFirst() {
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("0 indexes")
                .hasMessageContaining("'index'");
    }

    @Test
    void refusesOptionsThatItCannotJudge() throws Exception {
        set("javaOptions", List.of("-javaagent:other.jar"));

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("-javaagent:other.jar");
    }

    @Test
    void refusesALimitOutOfRange() throws Exception {
        set("limit", 31);

        assertThatThrownBy(goal::execute).hasMessageContaining("limit cannot be 31");
    }

    @Test
    void doesNothingForAnAggregator() throws Exception {
        set("packaging", "pom");

        goal.execute();

        assertThat(Files.list(folder)).isEmpty();
    }
}
