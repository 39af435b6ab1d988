package org.thinjit.maven.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.PackMode;
import org.thinjit.maven.project.ModulePath;
import org.thinjit.maven.support.Descriptions;
import org.thinjit.maven.support.JarMaker;
import org.thinjit.maven.support.Projects;

class ProgramFinderTest {
    @TempDir Path folder;
    private MavenProject project;
    private Path jar;

    @BeforeEach
    void makeProject() throws Exception {
        project = Projects.of("");
        jar = folder.resolve("app.jar");
    }

    private Program find(Layout layout, String mainClass) throws Exception {
        return ProgramFinder.find(
                project, new ProgramFinder.Settings(null, layout, mainClass, "runtime"));
    }

    private void own(JarMaker maker) throws IOException {
        project.getArtifact().setFile(maker.write(jar).toFile());
    }

    private static JarMaker runnable() throws IOException {
        return new JarMaker().program("").manifest("Main-Class", JarMaker.MAIN);
    }

    @Test
    void aJarWithAMainClassIsStartedAsAJar() throws Exception {
        own(runnable());
        Program program = find(Layout.AUTO, null);
        assertThat(program.runnableJar()).isTrue();
        assertThat(program.classPath()).containsExactly(jar);
        assertThat(program.name()).isEqualTo("app");
        assertThat(program.request(folder, PackMode.ALL, 2).mainClass()).isEqualTo(JarMaker.MAIN);
    }

    @Test
    void anAttachedJarIsStartedWhenTheOwnOneCannotBe() throws Exception {
        own(new JarMaker().program(""));
        Path shaded = runnable().write(folder.resolve("app-all.jar"));
        project.addAttachedArtifact(Projects.artifact("app-all", null, "jar", shaded));
        assertThat(find(Layout.AUTO, null).jar()).isEqualTo(shaded);
    }

    @Test
    void otherwiseItsClassPathIs() throws Exception {
        own(new JarMaker().program(""));
        Path lib = Path.of("lib.jar");
        project.getArtifacts().add(Projects.artifact("lib", "compile", "jar", lib));
        Program program = find(Layout.AUTO, JarMaker.MAIN);
        assertThat(program.runnableJar()).isFalse();
        assertThat(program.classPath()).containsExactly(jar, lib);
        assertThat(program.mainClass()).isEqualTo(JarMaker.MAIN);
    }

    @Test
    void aClassPathCanBeAskedFor() throws Exception {
        own(runnable());
        assertThat(find(Layout.CLASS_PATH, "a.B").runnableJar()).isFalse();
    }

    @Test
    void aModulePathCanBeAskedFor() throws Exception {
        own(runnable().entry("module-info.class", Descriptions.of("app", "lib")));
        Path lib = modular("lib");
        Path rest = modular("rest");
        Program program = find(Layout.MODULE_PATH, null);
        assertThat(program.modular()).isTrue();
        assertThat(program.jar()).isEqualTo(jar);
        assertThat(program.modules())
                .isEqualTo(new ModulePath("app", List.of(jar, lib), List.of(rest)));
        IndexRequest request = program.request(folder, PackMode.ALL, 2);
        assertThat(request.mainClass()).isEqualTo(JarMaker.MAIN);
        assertThat(request.modulePath()).containsExactly(jar, lib);
        assertThat(request.classPath()).containsExactly(rest);
    }

    private Path modular(String name) throws IOException {
        Path file =
                new JarMaker()
                        .entry("module-info.class", Descriptions.of(name))
                        .write(folder.resolve(name + ".jar"));
        project.getArtifacts().add(Projects.artifact(name, "compile", "jar", file));
        return file;
    }

    @Test
    void aModuleIsNotStartedAsOneUnasked() throws Exception {
        own(runnable().entry("module-info.class", Descriptions.of("app")));
        assertThat(find(Layout.AUTO, null).modular()).isFalse();
        assertThat(find(Layout.CLASS_PATH, "a.B").modular()).isFalse();
    }

    @Test
    void aMainClassMayNameItsModuleButNoOther() throws Exception {
        own(new JarMaker().program("").entry("module-info.class", Descriptions.of("app")));
        assertThat(find(Layout.MODULE_PATH, "app/a.B").mainClass()).isEqualTo("a.B");
        assertThatThrownBy(() -> find(Layout.MODULE_PATH, "other/a.B"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(
                        "mainClass cannot be 'other/a.B': this project's module is app");
        assertThatThrownBy(() -> find(Layout.MODULE_PATH, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("no main class: neither");
    }

    @Test
    void aModulePathNeedsAModule() throws Exception {
        own(runnable());
        assertThatThrownBy(() -> find(Layout.MODULE_PATH, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("app.jar has no module-info.class");
    }

    @Test
    void aJarThatIsAskedForNeedsAMainClass() throws Exception {
        own(new JarMaker().program(""));
        assertThatThrownBy(() -> find(Layout.JAR, "a.B"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("app.jar has no Main-Class in its manifest");
    }

    @Test
    void noMainClassIsAnErrorThatSaysWhatToDo() throws Exception {
        own(new JarMaker().program(""));
        assertThatThrownBy(() -> find(Layout.AUTO, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("no main class: neither")
                .hasMessageContaining("Set <mainClass>")
                .hasMessageContaining("<skip>true</skip>");
    }

    @Test
    void noJarIsAnErrorThatNamesThePhase() {
        assertThatThrownBy(() -> find(Layout.AUTO, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("no jar to index in com.example:app:")
                .hasMessageContaining("mvn package");
    }

    @Test
    void aJarThatIsNoneIsNamed() throws Exception {
        Files.writeString(jar, "no jar");
        project.getArtifact().setFile(jar.toFile());
        assertThatThrownBy(() -> find(Layout.AUTO, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot read " + jar + " as a jar");
    }

    @Test
    void aWarWithAMainClassIsStartedAsAJarIs() throws Exception {
        jar = folder.resolve("app.war");
        own(runnable());
        Program program = find(Layout.AUTO, null);
        assertThat(program.jar()).isEqualTo(jar);
        assertThat(program.name()).isEqualTo("app");
    }

    @Test
    void aWarForAServerIsNoProgram() throws Exception {
        jar = folder.resolve("app.war");
        own(new JarMaker().program("WEB-INF/classes/"));
        assertThatThrownBy(() -> find(Layout.AUTO, JarMaker.MAIN))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("app.war has no Main-Class")
                .hasMessageContaining("<skip>true</skip>");
    }

    @Test
    void layoutsHaveNames() throws Exception {
        assertThat(Layout.of("class-path")).isEqualTo(Layout.CLASS_PATH);
        assertThatThrownBy(() -> Layout.of("war"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("layout cannot be 'war'; known: auto, jar, class-path, module-path");
    }
}
