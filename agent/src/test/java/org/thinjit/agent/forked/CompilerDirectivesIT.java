package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program of many classes leaves their loading to the first compiler; nothing else changes. */
final class CompilerDirectivesIT extends ForkedTest {
    private static final String WAITS = "waited for thinjit-directives";
    private static final String GUIDED = "BuiltinClassLoader.loadClassOrNull";
    private static final String LONG = "30000";

    /**
     * Loads its classes, waits until the thread has ended, makes class loading hot, and asks the JVM, where
     * it can, for all directives.
     */
    private static final String MAIN =
            """
            package many;

            import java.lang.management.ManagementFactory;
            import javax.management.ObjectName;

            public class Main {
                public static void main(String[] words) throws Exception {
                    int count = Integer.parseInt(words[0]);
                    long wait = Long.parseLong(words[1]);
                    if (Boolean.getBoolean("many.guarded")) {
                        System.setSecurityManager(new Allowing());
                    }
                    for (int i = 0; i < count; i++) {
                        Class.forName("many.C" + i);
                    }
                    System.out.println("loaded " + count);
                    for (Thread thread : Thread.getAllStackTraces().keySet()) {
                        if (thread.getName().equals("thinjit-directives")) {
                            thread.join(wait);
                            System.err.println("waited for " + thread.getName());
                        }
                    }
                    ClassLoader loader = Main.class.getClassLoader();
                    for (int i = 0; i < 100_000; i++) {
                        loader.loadClass("many.C0");
                    }
                    if (ModuleLayer.boot().findModule("jdk.management").isPresent()) {
                        System.err.println(Asking.directives());
                    }
                }
            }

            class Allowing extends SecurityManager {
                @Override
                public void checkPermission(java.security.Permission permission) {
                    if (Thread.currentThread().getName().startsWith("thinjit")
                            && permission instanceof java.io.FilePermission) {
                        System.err.println("asked: " + permission);
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

    private Path temporary;

    @BeforeEach
    void makeAFolderOfItsOwn() throws IOException {
        temporary = Files.createDirectory(folder.resolve("files of its own"));
    }

    private Path programOf(int count) {
        String classes =
                IntStream.range(0, count)
                        .mapToObj(i -> "class C" + i + " {}")
                        .collect(Collectors.joining("\n", "package many;\n", "\n"));
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "many.Main")
                        .sources(MAIN, classes)
                        .write(folder.resolve("app.jar"));
        index(app);
        return app;
    }

    /** Runs a program that loads all of its many classes. */
    private RunResult run(String options, String... jvmOptions) {
        return run(programOf(2400), 2400, LONG, options, jvmOptions);
    }

    private RunResult run(Path app, int loaded, String wait, String options, String... more) {
        String[] words = {"" + loaded, wait};
        String folderOption = "-Djava.io.tmpdir=" + temporary;
        RunResult plain = jvm("plain").options(folderOption).options(more).jar(app, words).run();
        ForkedJvm thinjit = jvm("thinjit").agent("stats=stats.json" + options);
        RunResult run = thinjit.options(folderOption).options(more).jar(app, words).run();
        assertThat(run.out()).isEqualTo(plain.out()).isEqualTo("loaded " + loaded + "\n");
        assertThat(run.exit()).isEqualTo(plain.exit()).isZero();
        return run;
    }

    @Test
    void theSecondCompilerIsKeptFromClassLoadingAndNoFileIsLeft() {
        RunResult run = run("");

        assertServed(run);
        assertThat(run.err()).contains(GUIDED, "Exclude:true");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theFirstCompilerHasItInstead() {
        String log = "-Xlog:jit+compilation=debug:file=jit.log";
        List<String> compiled =
                run("", "-Xbatch", log).lines("jit.log").stream()
                        .filter(line -> line.contains("BuiltinClassLoader::loadClassOrNull"))
                        .toList();

        assertThat(compiled).anyMatch(line -> line.matches(".*  1  +jdk.*"));
        assertThat(compiled).noneMatch(line -> line.matches(".*  4  +jdk.*"));
    }

    @Test
    void alsoWhereNothingIsLoadedAhead() {
        assertThat(run(",speculate=false").err()).contains(GUIDED);
    }

    @Test
    void notWithTheOption() {
        assertThat(run(",directives=false").err()).doesNotContain(WAITS, GUIDED);
    }

    @Test
    void notInAProgramOfFewClassesOrThatLoadsFewOfMany() {
        assertThat(run(programOf(100), 100, LONG, "").err()).doesNotContain(WAITS, GUIDED);

        RunResult few = run(programOf(2400), 100, "1000", "");
        assertThat(few.err()).contains(WAITS).doesNotContain(GUIDED);
    }

    @Test
    void aFolderOfTemporaryFilesThatIsNotThereCostsNothingButThat() throws IOException {
        Files.delete(temporary);

        RunResult run = run(",log=info");

        assertThat(run.err()).contains("no compiler directives here: java.nio.file.NoSuchFile");
        assertThat(run.err()).doesNotContain(GUIDED);
    }

    /** Nothing would compile them then, or nothing else does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:-TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompilationMode=high-only"
            })
    void notWhereOneOfTheCompilersIsOff(String mode) {
        RunResult run = run(",log=info", mode);

        assertThat(run.err()).contains("no compiler directives: the JVM runs with ");
        assertThat(run.err()).doesNotContain(GUIDED);
    }

    @Test
    void notWhereTheUserHasDirectives() throws IOException {
        Path own = folder.resolve("own.json");
        Files.writeString(own, "[{match: \"many/*.*\", c2: {BackgroundCompilation: false}}]");

        RunResult run =
                jvm("thinjit")
                        .agent("log=info")
                        .options("-XX:+UnlockDiagnosticVMOptions")
                        .options("-XX:CompilerDirectivesFile=" + own)
                        .jar(programOf(2400), "2400", LONG)
                        .run();

        assertThat(run.err()).contains("no compiler directives: the JVM has some already");
        assertThat(run.err()).contains("many/*.*").doesNotContain(GUIDED);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "later JDKs have no security manager")
    void aSecurityManagerIsNotAskedForAFile() {
        RunResult run = run(",log=info", "-Djava.security.manager=allow", "-Dmany.guarded=true");

        assertThat(run.err()).contains("no compiler directives: a security manager");
        assertThat(run.err()).doesNotContain(GUIDED, ".directives\" \"");
    }

    @Test
    void notInAnImageWithoutTheModule() {
        String few = "--limit-modules=java.base,java.instrument,java.management";

        RunResult run = run(",log=info", few);

        assertThat(run.err()).contains("no compiler directives here: ", "DiagnosticCommandImpl");
    }
}
