package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code strict=true} each fallback ends the JVM before main, with status 2. */
final class StrictIT extends ForkedTest {
    private void assertRefuses(String options, Path app, String... words) {
        RunResult run = jvm("strict").agent(options).jar(app).run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.programErrors()).isEmpty();
        assertOneLine(run, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict=true,what=ever", "link=perhaps,strict=true"})
    void badOptions(String options) {
        Path app = chainJar("app.jar");
        index(app);

        assertRefuses(options, app, "option '");
    }

    @Test
    void noIndex() {
        assertRefuses("strict=true", chainJar("app.jar"), "no index", "app.tji");
    }

    @Test
    void noIndexWhereTheOptionSays() {
        assertRefuses("strict=true,index=a/b.tji", chainJar("app.jar"), "a/b.tji");
    }

    @Test
    void staleIndex() throws IOException {
        Path app = chainJar("app.jar");
        index(app);
        Files.setLastModifiedTime(app, FileTime.fromMillis(1_000_000_000_000L));

        assertRefuses("strict=true", app, "app.jar", "modified");
    }

    @Test
    void corruptIndex() throws IOException {
        Path app = chainJar("app.jar");
        Files.write(index(app), new byte[100]);

        assertRefuses("strict=true", app, "app.tji", "is not a ThinJIT index");
    }

    @Test
    void evenWithLogError() {
        assertRefuses("log=error,strict=true", chainJar("app.jar"), "no index");
    }

    @Test
    void aServedProgramRuns() {
        Path app = chainJar("app.jar");
        index(app);

        assertServed(same("strict=true,stats=stats.json", jvm -> jvm.jar(app)));
    }
}
