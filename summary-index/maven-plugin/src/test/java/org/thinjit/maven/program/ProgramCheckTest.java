package org.thinjit.maven.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.PackMode;
import org.thinjit.maven.support.JarMaker;
import org.thinjit.maven.support.Lines;

class ProgramCheckTest {
    @TempDir Path folder;
    private final Lines lines = new Lines();

    private void check(Program program) throws Exception {
        IndexRequest request = program.request(folder, PackMode.ALL, 2);
        new ProgramCheck(lines).check(program, request, SearchedContainers.of(request));
    }

    private Path jar(String name) throws Exception {
        return new JarMaker().program("").write(folder.resolve(name));
    }

    @Test
    void saysNothingOfAnOrdinaryProgram() throws Exception {
        check(new Program(List.of(jar("app.jar")), false, JarMaker.MAIN, false));
        assertThat(lines.all()).isEmpty();
    }

    @Test
    void refusesAMainClassThatIsNowhere() throws Exception {
        Program program = new Program(List.of(jar("app.jar")), false, "com.example.Typo", false);
        assertThatThrownBy(() -> check(program))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("com.example.Typo")
                .hasMessageContaining("app.jar");
    }

    @Test
    void namesClassesThatTwoJarsHold() throws Exception {
        check(new Program(List.of(jar("a.jar"), jar("b.jar")), false, JarMaker.MAIN, false));
        assertThat(lines.all())
                .singleElement()
                .asString()
                .startsWith("info classes in more than one jar, the first counts: 2: ")
                .contains(JarMaker.MAIN + " (from a.jar, not b.jar)");
    }

    @Test
    void warnsOfJarsThatOnlyTheManifestKnows() throws Exception {
        Path jar =
                new JarMaker()
                        .program("")
                        .manifest("Main-Class", JarMaker.MAIN)
                        .manifest("Class-Path", "lib/one.jar lib/two.jar")
                        .write(folder.resolve("app.jar"));
        check(new Program(List.of(jar), true, null, false));
        assertThat(lines.all())
                .singleElement()
                .asString()
                .startsWith("warn the manifest's Class-Path names 2 files that are not there")
                .contains("lib/one.jar")
                .contains("copy-dependencies");
    }

    @Test
    void warnsOfAnOldLauncher() throws Exception {
        check(new Program(List.of(jar("app.jar")), true, JarMaker.MAIN, true));
        assertThat(lines.all())
                .singleElement()
                .asString()
                .startsWith("warn the launcher in app.jar is not that of Spring Boot 3.2 or later");
    }
}
