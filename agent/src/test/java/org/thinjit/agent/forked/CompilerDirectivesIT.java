package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program of many classes leaves their loading to the first compiler; nothing else changes. */
final class CompilerDirectivesIT extends ForkedTest {
    private static final String WAITS = "waited for thinjit-directives";
    private static final String GUIDED = "BuiltinClassLoader.loadClassOrNull";

    /** Loads its classes, waits for the thread, and asks the JVM, where it can, for all directives. */
    private static final String MAIN =
            """
            package many;

            import java.lang.management.ManagementFactory;
            import javax.management.ObjectName;

            public class Main {
                public static void main(String[] words) throws Exception {
                    int count = Integer.parseInt(words[0]);
                    for (int i = 0; i < count; i++) {
                        Class.forName("many.C" + i);
                    }
                    System.out.println("loaded " + count);
                    for (Thread thread : Thread.getAllStackTraces().keySet()) {
                        if (thread.getName().equals("thinjit-directives")) {
                            thread.join(30_000);
                            System.err.println("waited for " + thread.getName());
                        }
                    }
                    if (ModuleLayer.boot().findModule("jdk.management").isPresent()) {
                        System.err.println(Asking.directives());
                    }
                }
            }

            class Asking {
                static Object directives() throws Exception {
                    return ManagementFactory.getPlatformMBeanServer()
                            .invoke(
                                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                    "compilerDirectivesPrint",
                                    null,
                                    null);
                }
            }
            """;

    @BeforeEach
    void makeAFolderOfItsOwn() throws IOException {
        Files.createDirectory(folder.resolve("tmp"));
    }

    private Path programOf(int count) {
        String classes =
                IntStream.range(0, count)
                        .mapToObj(i -> "class C" + i + " {}")
                        .collect(Collectors.joining("\n", "package many;\n", "\n"));
        return new JarBuilder()
                .attribute("Main-Class", "many.Main")
                .sources(MAIN, classes)
                .write(folder.resolve("app.jar"));
    }

    private RunResult run(String options, int count, String... jvmOptions) {
        Path app = programOf(count);
        index(app);
        String temporary = "-Djava.io.tmpdir=" + folder.resolve("tmp");
        ForkedJvm plain = jvm("plain").options(temporary).options(jvmOptions);
        ForkedJvm thinjit = jvm("thinjit").agent("stats=stats.json" + options).options(temporary);
        RunResult expected = plain.jar(app, "" + count).run();
        RunResult run = thinjit.options(jvmOptions).jar(app, "" + count).run();
        assertThat(run.out()).isEqualTo(expected.out()).isEqualTo("loaded " + count + "\n");
        assertThat(run.exit()).isEqualTo(expected.exit()).isZero();
        assertThat(expected.err()).doesNotContain(GUIDED);
        return run;
    }

    @Test
    void theSecondCompilerIsKeptFromClassLoadingAndNoFileIsLeft() throws IOException {
        RunResult run = run("", 1200);

        assertServed(run);
        assertThat(run.err()).contains(WAITS, GUIDED, "Exclude:true");
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void alsoWhereNothingIsLoadedAhead() {
        assertThat(run(",speculate=false", 1200).err()).contains(GUIDED);
    }

    @Test
    void notWithTheOptionAndNotInAProgramOfFewClasses() {
        assertThat(run(",directives=false", 1200).err()).doesNotContain(WAITS, GUIDED);
        assertThat(run("", 100).err()).doesNotContain(WAITS, GUIDED);
    }

    @Test
    void aFolderOfTemporaryFilesThatIsNotThereCostsNothingButThat() throws IOException {
        Files.delete(folder.resolve("tmp"));

        RunResult run = run(",log=info", 1200);

        assertThat(run.err()).contains(WAITS, "no compiler directives: java.io.IOException");
        assertThat(run.err()).doesNotContain(GUIDED);
    }

    /** Nothing would compile them then. */
    @Test
    void notWhereTheFirstCompilerIsOff() {
        RunResult run = run(",log=info", 1200, "-XX:-TieredCompilation");

        assertThat(run.err()).contains("no compiler directives: the JVM runs with -Tiered");
        assertThat(run.err()).doesNotContain(GUIDED);
    }

    @Test
    void notInAnImageWithoutTheModule() {
        String few = "--limit-modules=java.base,java.instrument,java.management";

        RunResult run = run(",log=info", 1200, few);

        assertThat(run.err()).contains("no compiler directives here: ", "DiagnosticCommandImpl");
    }
}
