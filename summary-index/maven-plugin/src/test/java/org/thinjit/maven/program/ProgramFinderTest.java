package org.thinjit.maven.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.indexer.PackMode;
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
                .hasMessage("layout cannot be 'war'; known: auto, jar, class-path");
    }
}
