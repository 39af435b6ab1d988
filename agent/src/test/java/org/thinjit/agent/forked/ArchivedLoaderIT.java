package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.indexer.archive.ArchiveBuilder;
import org.thinjit.indexer.archive.ArchiveReport;
import org.thinjit.indexer.archive.ArchiveRequest;
import org.thinjit.indexer.archive.TargetJdk;

/** Archived classes of class loaders that are not the JDK's, with the agent and without. */
final class ArchivedLoaderIT extends ForkedTest {
    private static final String CHAIN = "org.thinjit.fixture.chain.";

    private ArchiveReport archive(Path index) throws IOException {
        return ArchiveBuilder.build(
                new ArchiveRequest(
                        index,
                        folder.resolve("app.jsa"),
                        TargetJdk.at(Path.of(System.getProperty("java.home"))),
                        ArchiveRequest.DEFAULT_LIMIT,
                        false,
                        List.of()));
    }

    private RunResult run(String name, String agentOptions, Path jar, String... arguments) {
        ForkedJvm jvm = jvm(name);
        if (agentOptions != null) {
            jvm.agent(agentOptions);
        }
        return jvm.options("@" + folder.resolve("app.jsa.args"), "-Xlog:class+load:file=log")
                .jar(jar, arguments)
                .run();
    }

    /** Classes of the chain fixture that this run did not parse. */
    private static List<String> archived(RunResult run) throws IOException {
        return Files.readAllLines(run.folder().resolve("log")).stream()
                .filter(line -> line.contains(" source: shared objects file"))
                .filter(line -> line.contains(CHAIN))
                .toList();
    }

    private Path nested(String version) throws IOException {
        Path library = BootJar.withFolders(chain().write(folder.resolve("chain.jar")));
        return new BootJar(version, "JarLauncher", CHAIN + "Main")
                .library("chain.jar", library)
                .write(folder.resolve("app.jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0"})
    void aNestedJarsClassesComeFromTheArchive(String version) throws IOException {
        Path app = nested(version);
        assertThat(archive(index(app)).tried()).isPositive();
        RunResult plain = jvm("plain").jar(app, "one").run();

        for (String options : List.of("speculate=false", "speculate=true")) {
            RunResult thinjit = run(options, options, app, "one");

            assertSame(plain, thinjit);
            assertThat(archived(thinjit)).anyMatch(line -> line.contains(CHAIN + "Main "));
        }
        assertSame(plain, run("alone", null, app, "one"));
    }

    /** Prologs are in the archived classes too, as they are those of the pack. */
    @Test
    void archivedClassesHavePrologs() throws IOException {
        Path app = nested("4.0");
        archive(index(app));

        RunResult thinjit = run("thinjit", "speculate=true,stats=stats.json", app, "one");

        assertThat(archived(thinjit)).hasSizeGreaterThan(3);
        assertServed(thinjit);
        assertThat(thinjit.stats().number("flags.fired")).isPositive();
    }

    /** Another index weaves other numbers: what the agent defines then is not in the archive. */
    @Test
    void otherBytesAreNotTakenFromTheArchive() throws IOException {
        Path app = nested("4.0");
        archive(index(app));
        RunResult plain = jvm("plain").jar(app, "one").run();
        Path other = Indexes.withoutPack(app, folder.resolve("other.tji"));

        RunResult thinjit = run("thinjit", "index=" + other, app, "one");

        assertSame(plain, thinjit);
        assertThat(archived(thinjit)).noneMatch(line -> line.contains(CHAIN + "Main "));
    }

    /** Their class path's classes would not announce them, were those archived as the agent weaves them. */
    @Test
    void jarsOfAProgramsOwnLoadersAreLeftOut() throws IOException {
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "app.Main")
                        .sources(
                                """
                                package app;

                                import java.io.File;
                                import java.net.URL;
                                import java.net.URLClassLoader;

                                public class Main {
                                    public static void main(String[] args) throws Exception {
                                        URL[] urls = {new File(args[0]).toURI().toURL()};
                                        for (int i = 0; i < 2; i++) {
                                            ClassLoader loader = new URLClassLoader(urls);
                                            Class<?> type = Class.forName(
                                                    "org.thinjit.fixture.chain.Main", true, loader);
                                            System.out.println(type.getClassLoader() == loader);
                                            type.getMethod("main", String[].class).invoke(
                                                    null, (Object) new String[] {"one"});
                                        }
                                    }
                                }
                                """)
                        .write(folder.resolve("app.jar"));
        Path plugin = chainJar("plugin.jar");
        archive(indexWith(app, plugin));
        RunResult plain = jvm("plain").jar(app, plugin.toString()).run();

        RunResult thinjit = run("thinjit", "speculate=false", app, plugin.toString());

        assertSame(plain, thinjit);
        assertThat(archived(thinjit)).isEmpty();
        assertSame(plain, run("alone", null, app, plugin.toString()));
    }
}
