package org.thinjit.bench.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words for {@code java} and for the indexer. */
class LaunchTest {
    private static final Path A = Path.of("/x/a.jar");
    private static final Path B = Path.of("/x/b.jar");

    @Test
    void ofAClassPath() {
        Launch launch = new Launch.ClassPath(List.of(A, B), "p.Main");

        assertThat(launch.javaArguments()).containsExactly("-cp", "/x/a.jar:/x/b.jar", "p.Main");
        assertThat(launch.indexArguments())
                .containsExactly("--class-path", "/x/a.jar:/x/b.jar", "--main", "p.Main");
        assertThat(launch.containers()).containsExactly(A, B);
    }

    @Test
    void ofAModulePathAlone() {
        Launch launch = new Launch.Modules(List.of(A, B), List.of(), "m/p.Main");

        assertThat(launch.javaArguments())
                .containsExactly("--module-path", "/x/a.jar:/x/b.jar", "-m", "m/p.Main");
        assertThat(launch.indexArguments())
                .containsExactly("--module-path", "/x/a.jar:/x/b.jar", "--main", "m/p.Main");
        assertThat(launch.containers()).containsExactly(A, B);
    }

    @Test
    void ofAModulePathAndAClassPath() {
        Launch.Modules launch = new Launch.Modules(List.of(A), List.of(B), "m/p.Main");

        assertThat(launch.javaArguments())
                .containsExactly("--module-path", "/x/a.jar", "-cp", "/x/b.jar", "-m", "m/p.Main");
        assertThat(launch.indexArguments())
                .containsExactly(
                        "--module-path",
                        "/x/a.jar",
                        "--class-path",
                        "/x/b.jar",
                        "--main",
                        "m/p.Main");
        assertThat(launch.containers()).containsExactly(A, B);
        assertThat(launch.mainClass()).isEqualTo("p.Main");
    }
}
