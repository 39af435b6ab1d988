package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A program that ThinJIT serves behaves as the plain one, wherever its index lies. */
final class ServedProgramIT extends ForkedTest {
    private static final String MAIN = "org.thinjit.fixture.chain.Main";
    private static final String HOME = "org/thinjit/fixture/chain/";

    @Test
    void servesTheJarBesideWhichTheIndexLies() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = same("stats=stats.json", jvm -> jvm.jar(app, "one", "two"));

        assertThat(run.out()).contains("arguments one,two", "Chain 1.2 sealed false");
        assertServed(run);
    }

    @Test
    void servesAClassPathByTheIndexBesideItsFirstJar() {
        JarBuilder all = chain();
        Path second =
                new JarBuilder()
                        .entry(HOME + "Third.class", all.bytes(HOME + "Third.class"))
                        .entry(HOME + "Fourth.class", all.bytes(HOME + "Fourth.class"))
                        .write(folder.resolve("second.jar"));
        Path first =
                all.without(HOME + "Third.class")
                        .without(HOME + "Fourth.class")
                        .write(folder.resolve("first.jar"));
        index(MAIN, first, second);

        RunResult run = same("stats=stats.json", jvm -> jvm.main(first + ":" + second, MAIN));

        assertThat(run.out()).contains(second.toString());
        assertServed(run);
    }

    @Test
    void servesByTheIndexThatTheSystemPropertyNames() throws IOException {
        Path app = chainJar("app.jar");
        Path index = indexTo(Files.createDirectory(folder.resolve("far")).resolve("x.tji"), app);

        RunResult run =
                same("stats=stats.json", jvm -> jvm.options("-Dthinjit.index=" + index).jar(app));

        assertServed(run);
        assertThat(run.stats().text("index")).isEqualTo(index.toString());
    }

    @Test
    void servesByTheIndexThatTheOptionNames() throws IOException {
        Path app = chainJar("app.jar");
        Path index = indexTo(Files.createDirectory(folder.resolve("far")).resolve("x.tji"), app);

        RunResult run = same("index=" + index + ",stats=stats.json", jvm -> jvm.jar(app));

        assertServed(run);
        assertThat(run.stats().text("index")).isEqualTo(index.toString());
    }

    @Test
    void servesARelativeClassPath() {
        index(chainJar("app.jar"));

        RunResult run = same("stats=stats.json", jvm -> jvm.jar(Path.of("../app.jar")));

        assertServed(run);
    }

    @Test
    void servesClassesThatHaveNoPack() throws IOException {
        Path app = chainJar("app.jar");
        Indexes.withoutPack(app, sibling(app, ".tji"));

        RunResult run = same("stats=stats.json", jvm -> jvm.jar(app));

        assertThat(run.agentLines()).isEmpty();
        assertThat(Files.exists(sibling(app, ".tjp"))).isFalse();
    }

    @Test
    void keepsTheStatusOfSystemExit() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run =
                same("stats=stats.json,events=events.tsv", jvm -> jvm.jar(app, "exit", "3"));

        assertThat(run.exit()).isEqualTo(3);
        assertServed(run);
        assertThat(run.events()).isNotEmpty();
    }

    @Test
    void keepsTheTraceOfAnUncaughtException() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = same("stats=stats.json,events=events.tsv", jvm -> jvm.jar(app, "throw"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("thrown on purpose", "Thrower.java:8", "Main.java:");
        assertServed(run);
        assertThat(run.events()).isNotEmpty();
    }
}
