package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;

/** What forked tests share: a folder that outlives a failure, indexing, and the comparison. */
abstract class ForkedTest {
    /** This test's own folder; kept below {@code target/forked} when the test fails. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS, factory = KeptFolders.class)
    protected Path folder;

    /** JVM options that make the chain fixture wait for its last class to be loaded ahead. */
    protected static final String[] WAITING = {
        "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dawait=true"
    };

    /** For large programs whose compilation is not what is tested: the second compiler does not pay. */
    protected static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private int runs;

    /** Puts the folders where a failed build's files are looked for. */
    static final class KeptFolders implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
                throws IOException {
            Path target = Path.of(System.getProperty("thinjit.root"), "agent/target/forked");
            return Files.createTempDirectory(
                    Files.createDirectories(target),
                    context.getRequiredTestClass().getSimpleName() + "-");
        }
    }

    /** Packs the chain fixture, the usual program. */
    protected Path chainJar(String name) {
        return chain().write(folder.resolve(name));
    }

    /** The chain fixture before it is written. */
    protected static JarBuilder chain() {
        return new JarBuilder()
                .attribute("Main-Class", "org.thinjit.fixture.chain.Main")
                .attribute("Implementation-Title", "Chain")
                .attribute("Implementation-Version", "1.2")
                .fixture("chain");
    }

    /** Indexes a jar by its manifest; the index lies beside it. */
    protected static Path index(Path jar) {
        return indexTo(sibling(jar, ".tji"), jar);
    }

    /** Indexes a jar by its manifest; the index lies elsewhere. */
    protected static Path indexTo(Path output, Path jar) {
        try {
            Indexer.index(IndexRequest.ofJar(jar, output), IndexListener.QUIET);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Indexes a class path; the index lies beside its first jar. */
    protected static Path index(String mainClass, Path... classPath) {
        try {
            Path output = sibling(classPath[0], ".tji");
            Indexer.index(
                    IndexRequest.ofClassPath(Arrays.asList(classPath), mainClass, output),
                    IndexListener.QUIET);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Indexes a jar by its manifest, and others that are not on its class path. */
    protected static Path indexWith(Path jar, Path... attached) {
        try {
            Path output = sibling(jar, ".tji");
            Indexer.index(
                    IndexRequest.ofJar(jar, output).withAttached(Arrays.asList(attached)),
                    IndexListener.QUIET);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Indexes a class path, which may be empty, and a module path. */
    protected static Path indexModules(
            Path output, List<Path> classPath, String mainClass, Path... modulePath) {
        try {
            IndexRequest request = IndexRequest.ofClassPath(classPath, mainClass, output);
            Indexer.index(request.withModulePath(Arrays.asList(modulePath)), IndexListener.QUIET);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of the same name with another suffix. */
    protected static Path sibling(Path file, String suffix) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + suffix);
    }

    /** A JVM in this test's folder. */
    protected ForkedJvm jvm(String name) {
        return new ForkedJvm(folder, name);
    }

    /**
     * Runs a program plain and with ThinJIT, and asserts that the program could not tell.
     *
     * @param agentOptions the agent's options
     * @param program adds the program's part of the command line
     * @return the run with ThinJIT
     */
    protected RunResult same(String agentOptions, UnaryOperator<ForkedJvm> program) {
        int number = ++runs;
        RunResult plain = program.apply(jvm("plain-" + number)).run();
        RunResult thinjit = program.apply(jvm("thinjit-" + number).agent(agentOptions)).run();
        assertSame(plain, thinjit);
        return thinjit;
    }

    /** Asserts that ThinJIT said exactly one line, with these words in it. */
    protected static void assertOneLine(RunResult thinjit, String... words) {
        assertThat(thinjit.agentLines()).hasSize(1);
        for (String word : words) {
            assertThat(thinjit.agentLines().get(0)).contains(word);
        }
    }

    /** Asserts that the program could not tell the two runs apart. */
    protected static void assertSame(RunResult plain, RunResult thinjit) {
        assertThat(thinjit.out()).isEqualTo(plain.out());
        assertThat(thinjit.exit()).isEqualTo(plain.exit());
        assertThat(thinjit.programErrors()).isEqualTo(plain.programErrors());
    }

    /** Asserts that ThinJIT ran: no line of it, and classes loaded ahead. */
    protected static void assertServed(RunResult thinjit) {
        assertThat(thinjit.agentLines()).isEmpty();
        assertThat(thinjit.stats().text("fallbacks")).isEqualTo("[]");
        assertThat(
                        thinjit.stats().number("classes.asynchronous")
                                + thinjit.stats().number("classes.synchronous"))
                .isPositive();
    }
}
