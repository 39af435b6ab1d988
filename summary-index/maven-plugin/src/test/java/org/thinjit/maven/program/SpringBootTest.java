package org.thinjit.maven.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.maven.support.JarMaker;
import org.thinjit.maven.support.Projects;

/** A Spring Boot jar, alone and beside what was extracted of it. */
class SpringBootTest {
    @TempDir Path folder;
    private Path nested;

    @BeforeEach
    void makeNestedJar() throws Exception {
        nested =
                new JarMaker()
                        .manifest(
                                "Main-Class", "org.springframework.boot.loader.launch.JarLauncher")
                        .manifest("Start-Class", JarMaker.MAIN)
                        .manifest("Spring-Boot-Lib", "BOOT-INF/lib/")
                        .program("BOOT-INF/classes/")
                        .write(folder.resolve("app.jar"));
    }

    private Program find() throws Exception {
        MavenProject project = Projects.of("");
        project.getArtifact().setFile(nested.toFile());
        return ProgramFinder.find(
                project, new ProgramFinder.Settings(null, Layout.AUTO, null, "runtime"));
    }

    private JarMaker extracted() {
        return new JarMaker()
                .manifest("Main-Class", JarMaker.MAIN)
                .manifest("Class-Path", "lib/a.jar");
    }

    @Test
    void isIndexedAsItIs() throws Exception {
        Program program = find();
        assertThat(program.jar()).isEqualTo(nested);
        assertThat(program.nested()).isTrue();
    }

    @Test
    void isIndexedAsExtracted() throws Exception {
        Path plain = extracted().program("").write(folder.resolve("app/app.jar"));
        Program program = find();
        assertThat(program.jar()).isEqualTo(plain);
        assertThat(program.nested()).isFalse();
    }

    @Test
    void isNotIndexedAsExtractedFromAnotherBuild() throws Exception {
        extracted().program("").mainOfVersion(60).write(folder.resolve("app/app.jar"));
        assertThat(find().jar()).isEqualTo(nested);
    }
}
