package org.thinjit.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.startup.EarlyClasses.Group;

/** Classes before main are told apart by where they come from and by thread. */
class EarlyClassesTest {
    private static final List<String> LOG =
            List.of(
                    "[11] java.lang.Object source: shared objects file",
                    "[11] java.lang.Late source: jrt:/java.base",
                    "[11] org.thinjit.agent.PreMain source: file:/thinjit.jar",
                    "[11] java.lang.$ThinJIT source: __JVM_DefineClass__",
                    "[11] a.B$$Lambda/0x0000000800c03000 source: a.B",
                    "[12] org.thinjit.agent.discovery.Walk source: __JVM_DefineClass__",
                    "[11] some.Other source: file:/app.jar",
                    "[11] app.Main source: file:/app.jar",
                    "[11] app.Next source: file:/app.jar");

    @TempDir Path folder;

    @Test
    void eachGroupHasItsNames() throws IOException {
        EarlyClasses classes = read("app.Main");

        assertThat(classes.names().get(Group.JDK)).containsExactly("java.lang.Late");
        assertThat(classes.names().get(Group.AGENT))
                .containsExactly("org.thinjit.agent.PreMain", "java.lang.$ThinJIT");
        assertThat(classes.count(Group.GENERATED)).isEqualTo(1);
        assertThat(classes.names().get(Group.OTHER)).containsExactly("some.Other");
        assertThat(classes.names().get(Group.BESIDE))
                .containsExactly("org.thinjit.agent.discovery.Walk");
        assertThat(classes.count()).isEqualTo(5);
    }

    @Test
    void aMainClassThatWasNeverLoadedIsNamed() {
        assertThatThrownBy(() -> read("app.Absent"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("app.Absent was never loaded");
    }

    private EarlyClasses read(String main) throws IOException {
        return EarlyClasses.read(Files.write(folder.resolve("classes.log"), LOG), main);
    }
}
