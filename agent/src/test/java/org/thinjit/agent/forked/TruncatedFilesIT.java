package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody writes to index and pack while the program runs: {@code cp new.tji app.tji} truncates the
 * old file first. Were they mapped, the next look at them would end the process with SIGBUS.
 */
final class TruncatedFilesIT extends FaultyTest {
    /** Compiled before it first runs: all that reads index and pack, but not the rest of the JDK. */
    private static final String COMPILED =
            "-Xcomp -XX:CompileCommand=quiet"
                    + " -XX:CompileCommand=compileonly,org.thinjit.agent.*::*"
                    + " -XX:CompileCommand=compileonly,java.lang.$ThinJIT*::*"
                    + " -XX:CompileCommand=compileonly,java.nio.*::*"
                    + " -XX:CompileCommand=compileonly,sun.nio.*::*"
                    + " -XX:CompileCommand=compileonly,java.io.RandomAccessFile::*"
                    + " -XX:CompileCommand=compileonly,java.util.zip.*::*"
                    + " -XX:CompileCommand=compileonly,jdk.internal.misc.*::*"
                    + " -XX:CompileCommand=compileonly,jdk.internal.loader.*::*"
                    + " -XX:CompileCommand=compileonly,p.*::*";

    /** What is said where a class is looked up first. */
    private static final String FROM_JARS = ".*from their jars.*";

    /** What is said where discovery had not read the graph. */
    private static final String NOT_AHEAD = ".*nothing is loaded ahead.*";

    private RunResult runAfter(String jvmOption, String... harm) throws IOException {
        String[] options = jvmOption.split(" ");
        RunResult plain = jvm("plain").options(options).jar(app, onCopies(harm)).run();
        RunResult run =
                jvm("thinjit").options(options).agent("stats=stats.json").jar(app, harm).run();
        assertSame(plain, run);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("CompileCommand"); // The JVM's word on one it ignores.
        return run;
    }

    /** The plain run does the same to files that nobody reads. */
    private String[] onCopies(String[] harm) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : harm) {
            Path copy = Path.of(word.substring(1) + ".copy");
            Files.copy(Path.of(word.substring(1)), copy, StandardCopyOption.REPLACE_EXISTING);
            words.add(word.charAt(0) + copy.toString());
        }
        return words.toArray(String[]::new);
    }

    /** Interpreted and compiled code meet a fault in different ways. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xmixed", "-Xint", COMPILED})
    void truncated(String option) throws IOException {
        RunResult run = runAfter(option, "-" + pack, "-" + index);

        assertOneLine(run, "app.tji", "truncated");
        assertThat(run.agentLines().get(0)).matches(FROM_JARS + "|" + NOT_AHEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmixed", COMPILED})
    void overwritten(String option) throws IOException {
        RunResult run = runAfter(option, "+" + pack, "+" + index);

        assertOneLine(run, "app.tji");
        assertThat(run.agentLines().get(0))
                .matches(".*damaged" + FROM_JARS + "|.*corrupt" + NOT_AHEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmixed", COMPILED})
    void theIndexAlone(String option) throws IOException {
        RunResult run = runAfter(option, "-" + index);

        assertThat(run.agentLines()).hasSizeLessThan(2); // One if discovery had not read it.
        assertThat(run.stats().number("classes.synchronous")).isPositive();
    }

    /** Without discovery, nobody but the class lookup can meet it first. */
    @Test
    void theClassLookupTellsWhatItMeets() throws IOException {
        RunResult truncated = withoutDiscovery("-" + pack, "-" + index);
        assertOneLine(
                truncated, "app.tji", "truncated since the program started", "from their jars");

        Path fresh = index(app);
        assertThat(fresh).isEqualTo(index);
        RunResult overwritten = withoutDiscovery("+" + pack, "+" + index);
        assertOneLine(overwritten, "app.tji", "damaged", "from their jars");
    }

    /** Serving classes takes no names from the index; telling at exit which were used does. */
    @Test
    void theIndexAloneWithoutDiscovery() throws IOException {
        RunResult run = withoutDiscovery("-" + index);

        assertThat(run.agentLines()).isEmpty();
        assertThat(run.stats().number("classes.synchronous")).isGreaterThan(CLASSES);
        assertThat(run.stats().text("fallbacks"))
                .contains("what was used is not known", "app.tji", "truncated");
    }

    private RunResult withoutDiscovery(String... harm) throws IOException {
        RunResult plain = jvm("plain-" + harm[0].charAt(0)).jar(app, onCopies(harm)).run();
        RunResult run =
                jvm("thinjit-" + harm[0].charAt(0))
                        .agent("speculate=false,stats=stats.json")
                        .jar(app, harm)
                        .run();
        assertSame(plain, run);
        return run;
    }
}
