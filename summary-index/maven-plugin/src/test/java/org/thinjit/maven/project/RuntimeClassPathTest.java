package org.thinjit.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thinjit.maven.support.Projects;

class RuntimeClassPathTest {
    private static final Path JAR = Path.of("app.jar");

    private MavenProject project;

    @BeforeEach
    void resolveDependencies() throws Exception {
        project = Projects.of("");
        for (String scope : new String[] {"runtime", "compile", "provided", "system"}) {
            add(scope, scope, "jar");
        }
        add("bill", "compile", "pom");
    }

    private void add(String name, String scope, String type) {
        Path file = Path.of(name + "." + type);
        project.getArtifacts().add(Projects.artifact(name, scope, type, file));
    }

    private List<String> entries(String scope) throws MojoFailureException {
        return RuntimeClassPath.of(project, JAR, scope).stream().map(Path::toString).toList();
    }

    @Test
    void hasTheJarThenDependenciesInMavensOrder() throws Exception {
        assertThat(entries("runtime")).containsExactly("app.jar", "runtime.jar", "compile.jar");
    }

    @Test
    void hasTheScopesAskedFor() throws Exception {
        assertThat(entries("compile"))
                .containsExactly("app.jar", "compile.jar", "provided.jar", "system.jar");
        assertThat(entries("compile+runtime")).hasSize(5);
    }

    @Test
    void refusesOtherScopes() {
        assertThatThrownBy(() -> entries("test"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "includeScope cannot be 'test'; known: runtime, compile, compile+runtime");
    }

    @Test
    void refusesADependencyWithoutAFile() {
        project.getArtifacts().add(Projects.artifact("gone", "compile", "jar", null));
        assertThatThrownBy(() -> entries("runtime"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("com.example:gone:jar:1.0");
    }
}
