package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a program starts, the JVM's second compiler is held back; then it works as ever. */
final class CompilerHoldIT extends ForkedTest {
    private static final String USUAL = "[5000, 600, 15000, 40000, 20, 35, 9]";
    private static final String RAISED = "[200000, 24000, 600000, 400000, 1, 12, 3]";
    private static final String LOG = "-Xlog:jit+compilation=debug:file=jit.log";

    /**
     * Waits for the thread to raise the JVM's thresholds, makes methods warm and hot, waits for it to end, and
     * makes another one warm. Says what the JVM's thresholds are at each time.
     */
    private static final String MAIN =
            """
            package hold;

            import com.sun.management.HotSpotDiagnosticMXBean;
            import java.lang.management.ManagementFactory;
            import java.util.ArrayList;
            import java.util.List;

            public class Main {
                static final String[] NAMES = {
                    "Tier4InvocationThreshold", "Tier4MinInvocationThreshold",
                    "Tier4CompileThreshold", "Tier4BackEdgeThreshold",
                    "ProfileMaturityPercentage", "C1MaxInlineSize", "C1MaxInlineLevel"
                };
                static final long LONG = 60_000_000_000L;
                static int sum;
                static int loaded;

                public static void main(String[] words) throws Exception {
                    String usual = words[0];
                    Thread holder = holder();
                    long start = System.nanoTime();
                    while (holder != null && holder.isAlive() && thresholds().equals(usual)
                            && System.nanoTime() - start < LONG) {
                        loadClasses(1);
                    }
                    System.err.println("at first: " + thresholds());
                    loadClasses(16);
                    for (int i = 0; i < 20_000; i++) {
                        warm(i);
                    }
                    loadClasses(16);
                    hot();
                    System.err.println("still: " + thresholds());
                    if (holder != null) {
                        System.err.println("waits for " + holder.getName());
                        holder.join();
                    }
                    System.err.println("then: " + thresholds());
                    for (int i = 0; i < 20_000; i++) {
                        warmLater(i);
                    }
                    System.out.println(sum);
                }

                static void warm(int i) {
                    sum += i % 7 == 0 ? i : 1; // A method without a branch has nothing to profile.
                }

                static void hot() {
                    for (int i = 0; i < 5_000_000; i++) {
                        sum += i % 3;
                    }
                }

                static void warmLater(int i) {
                    sum -= i % 7 == 0 ? i : 1;
                }

                /** Keeps the start going. */
                static void loadClasses(int count) throws ClassNotFoundException {
                    for (int i = 0; i < count && loaded < 600; i++) {
                        Class.forName("hold.C" + loaded++);
                    }
                }

                static Thread holder() {
                    for (Thread thread : Thread.getAllStackTraces().keySet()) {
                        if (thread.getName().equals("thinjit-compilers")) {
                            return thread;
                        }
                    }
                    return null;
                }

                static String thresholds() {
                    HotSpotDiagnosticMXBean jvm =
                            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
                    List<String> values = new ArrayList<>();
                    for (String name : NAMES) {
                        values.add(jvm.getVMOption(name).getValue());
                    }
                    return values.toString();
                }
            }
            """;

    private Path app;
    private RunResult plain;

    @BeforeEach
    void build() {
        String classes =
                IntStream.range(0, 600)
                        .mapToObj(i -> "class C" + i + " {}")
                        .collect(Collectors.joining("\n", "package hold;\n", "\n"));
        app =
                new JarBuilder()
                        .attribute("Main-Class", "hold.Main")
                        .sources(MAIN, classes)
                        .write(folder.resolve("app.jar"));
        index(app);
    }

    private RunResult run(String options, String... jvmOptions) {
        plain = jvm("plain").options(jvmOptions).jar(app, USUAL).run();
        ForkedJvm thinjit = jvm("thinjit").agent("stats=stats.json,log=info" + options);
        RunResult run = thinjit.options(jvmOptions).jar(app, USUAL).run();
        assertThat(run.out()).isEqualTo(plain.out());
        assertThat(run.exit()).isEqualTo(plain.exit()).isZero();
        return run;
    }

    private static void assertHeld(RunResult run) {
        assertThat(run.err()).contains("at first: " + RAISED, "still: " + RAISED, "then: " + USUAL);
        assertThat(run.err())
                .contains("[thinjit] held back the second JIT compiler for the start, ");
        assertThat(heldMillis(run)).isPositive();
    }

    private void assertLeftAlone(RunResult run) {
        assertThat(run.err()).contains(plain.err().lines().toList());
        assertThat(run.err()).doesNotContain("held back");
        assertThat(heldMillis(run)).isZero();
    }

    private static int heldMillis(RunResult run) {
        return run.stats().number("compilerHeldMillis");
    }

    @Test
    void thresholdsAreRaisedForTheStartAndThenAsEver() {
        RunResult run = run(",compilers=hold");

        assertHeld(run);
        assertThat(run.stats().text("fallbacks")).isEqualTo("[]");
    }

    @Test
    void whatIsHotIsCompiledAtOnceAndWhatIsWarmAfterTheStart() {
        RunResult run = run(",compilers=hold", "-Xbatch", LOG);

        assertHeld(run);
        assertThat(fullyCompiled(run, "hot")).isNotEmpty();
        assertThat(fullyCompiled(run, "warm")).isEmpty();
        assertThat(fullyCompiled(run, "warmLater")).isNotEmpty();
    }

    @Test
    void withoutItWhatIsWarmIsCompiledDuringTheStart() {
        RunResult run = run(",compilers=plain", "-Xbatch", LOG);

        assertLeftAlone(run);
        assertThat(run.err()).doesNotContain("waits for");
        assertThat(fullyCompiled(run, "warm")).isNotEmpty();
    }

    private static List<String> fullyCompiled(RunResult run, String method) {
        String line = ".* 4 +hold\\.Main::" + method + " .*";
        return run.lines("jit.log").stream().filter(each -> each.matches(line)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void byDefaultOnFewProcessors(int processors) {
        assertHeld(run("", "-XX:ActiveProcessorCount=" + processors));
    }

    @Test
    void byDefaultNotOnMoreProcessors() {
        RunResult run = run("", "-XX:ActiveProcessorCount=3");

        assertLeftAlone(run);
        assertThat(run.err()).doesNotContain("waits for");
    }

    @Test
    void alsoWhereNothingIsLoadedAhead() {
        assertHeld(run(",compilers=hold,speculate=false"));
    }

    @Test
    void notWhereTheUserHasChosenAThreshold() {
        RunResult run = run(",compilers=hold", "-XX:Tier4BackEdgeThreshold=50000");

        assertLeftAlone(run);
        assertThat(run.err()).contains("left alone: Tier4BackEdgeThreshold is set");
    }

    @Test
    void notWhereTheUserHasChosenWhatTheFirstCompilerInlines() {
        RunResult run = run(",compilers=hold", "-XX:C1MaxInlineLevel=8");

        assertLeftAlone(run);
        assertThat(run.err()).contains("left alone: C1MaxInlineLevel is set");
    }

    @Test
    void notWhereTheUserHasChosenTheUsualThreshold() {
        assertLeftAlone(run(",compilers=hold", "-XX:Tier4CompileThreshold=15000"));
    }

    @Test
    void notWhereAllThresholdsAreScaled() {
        RunResult run = run(",compilers=hold", "-XX:CompileThresholdScaling=2");

        assertLeftAlone(run);
    }

    /** Methods go from the interpreter to the second compiler there, or never to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:-TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompilationMode=high-only",
                "-XX:CompilationMode=quick-only"
            })
    void notInOtherModesOfCompilation(String mode) {
        assertLeftAlone(run(",compilers=hold", mode));
    }

    @Test
    void otherValuesAreBadUsage() {
        RunResult run = jvm("bad").agent("compilers=fast").jar(app, USUAL).run();

        assertThat(run.err())
                .contains("option 'compilers' cannot be 'fast'; known: auto, hold, plain");
        assertThat(run.exit()).isZero();
    }
}
