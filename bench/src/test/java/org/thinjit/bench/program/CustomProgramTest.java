package org.thinjit.bench.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomProgramTest {
    @TempDir Path folder;

    @Test
    void classPathEntriesBecomeAbsoluteAndKeepTheirOrder() throws IOException {
        Path lib = Files.createDirectory(folder.resolve("lib"));
        Files.createFile(lib.resolve("b.jar"));
        Files.createFile(lib.resolve("a.JAR"));
        Files.createFile(lib.resolve("readme.txt"));
        assertThat(CustomProgram.classPath("z.jar:lib/*:/opt/x.jar", folder))
                .containsExactly(
                        folder.resolve("z.jar"),
                        lib.resolve("a.JAR"),
                        lib.resolve("b.jar"),
                        Path.of("/opt/x.jar"));
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> CustomProgram.classPath("none/*", folder))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theNameIsTheMainClassOrTheJar() {
        assertThat(program(new Launch.ClassPath(List.of(), "a.b.Main")).name()).isEqualTo("Main");
        assertThat(program(new Launch.Modules(List.of(), List.of(), "a.b/c.Main")).name())
                .isEqualTo("Main");
        assertThat(program(new Launch.Jar(Path.of("/x/app-1.jar"))).name()).isEqualTo("app-1");
    }

    private CustomProgram program(Launch launch) {
        return new CustomProgram(
                new Workspace(folder), launch, List.of(), List.of(), folder, Optional.empty());
    }
}
