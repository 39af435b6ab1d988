package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts and ends of many kinds. */
final class LifecycleIT extends ForkedTest {
    private static final String STATS = "stats=stats.json";
    private static final int STARTS = 50;

    @Test
    void withNoIndexAtAll() {
        Path app = chainJar("app.jar");

        assertOneLine(same("", jvm -> jvm.jar(app, "x")), "no index", "app.tji", "thinjit-cli");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xshare:off",
                "-Xint",
                "-XX:+UseSerialGC",
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Xverify:none",
                "-Xverify:all",
                "-ea",
                "-Djava.security.manager=disallow",
                "-Dfile.encoding=ISO-8859-1",
            })
    void withTheJvmOption(String option) {
        Path app = chainJar("app.jar");
        index(app);

        assertServed(same(STATS, jvm -> jvm.options(option).jar(app)));
    }

    /** Without statistics: the JVM's own code that lists loaded classes does not pass this check. */
    @Test
    void withCheckedNativeCalls() {
        Path app = chainJar("app.jar");
        index(app);

        assertThat(same("", jvm -> jvm.options("-Xcheck:jni").jar(app)).agentLines()).isEmpty();
    }

    @Test
    void onOneProcessorOnlyServes() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = same(STATS, jvm -> jvm.options("-XX:ActiveProcessorCount=1").jar(app));

        assertServed(run);
        assertThat(run.stats().number("classes.asynchronous")).isZero();
        assertThat(run.stats().number("classes.synchronous")).isEqualTo(10);
    }

    @Test
    void asLauncherAgentInTheProgramsJar() {
        JarBuilder jar = chain().contents(ForkedJvm.agentJar());
        Path plainJar = jar.write(folder.resolve("app.jar"));
        RunResult plain = jvm("plain").jar(plainJar).run();
        Path app =
                jar.attribute("Launcher-Agent-Class", "org.thinjit.agent.PreMain")
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run = jvm("thinjit").options("-Xlog:class+load:file=classes.log").jar(app).run();

        assertSame(plain, run);
        assertThat(run.agentLines()).isEmpty();
        assertThat(run.lines("classes.log"))
                .anySatisfy(line -> assertThat(line).contains("java.lang.$ThinJIT "))
                .anySatisfy(line -> assertThat(line).contains("agent.serve.PackedClass "))
                .anySatisfy(line -> assertThat(line).contains("discovery.LoaderThread "));
    }

    @Test
    void theAgentTwice() {
        Path app = chainJar("app.jar");
        index(app);
        RunResult plain = jvm("plain").jar(app).run();

        RunResult run = jvm("thinjit").agent(STATS).agent("").jar(app).run();

        assertSame(plain, run);
        assertOneLine(run, "ThinJIT is in this JVM already");
        assertThat(
                        run.stats().number("classes.asynchronous")
                                + run.stats().number("classes.synchronous"))
                .isPositive();
    }

    /** An attach may bring the index that the start before main did not find. */
    @Test
    void theAgentTwiceAndTheFirstTimeInVain() {
        Path app = chainJar("app.jar");
        index(app);
        RunResult plain = jvm("plain").jar(app).run();

        RunResult run = jvm("thinjit").agent("index=none.tji").agent(STATS).jar(app).run();

        assertSame(plain, run);
        assertOneLine(run, "no index at none.tji");
        assertThat(run.stats().number("classes.initialized")).isPositive();
    }

    @Test
    void aDamagedAgentJar() throws IOException {
        Path app = chainJar("app.jar");
        index(app);
        byte[] bytes = Files.readAllBytes(ForkedJvm.agentJar());
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.jar"), bytes);
        RunResult plain = jvm("plain").jar(app).run();

        RunResult run = jvm("thinjit").options("-javaagent:" + damaged).jar(app).run();
        RunResult strict =
                jvm("strict").options("-javaagent:" + damaged + "=strict=true").jar(app).run();

        assertSame(plain, run);
        assertOneLine(run, "cannot start", "the agent jar is damaged", "running plain");
        assertOneLine(strict, "the agent jar is damaged", "; strict=true ends the program");
        assertThat(strict.exit()).isEqualTo(2);
        assertThat(strict.out()).isEmpty();
    }

    /** As thinjit-cli does: the agent's copies of the modules are not the program's. */
    @Test
    void aProgramThatHasModulesOfThinJitItself() {
        String source =
                """
                package org.thinjit.format;

                public class CombinedIndex {
                    public static void main(String[] args) throws Exception {
                        System.out.println(new org.thinjit.discovery.ClassStates().own());
                        System.out.println(CombinedIndex.class.getClassLoader()
                                == ClassLoader.getSystemClassLoader());
                    }
                }
                """;
        String states =
                "package org.thinjit.discovery; public class ClassStates {"
                        + " public String own() { return \"own\"; } }";
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "org.thinjit.format.CombinedIndex")
                        .sources(source, states)
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app));

        assertServed(run);
        assertThat(run.out()).isEqualToNormalizingNewlines("own\ntrue\n");
        assertThat(run.stats().number("classes.initialized")).isEqualTo(2);
    }

    @Test
    void endedByHaltWithDaemonsRunning() {
        String source =
                """
                package life;

                import java.util.concurrent.CountDownLatch;

                public class Main {
                    public static void main(String[] args) throws Exception {
                        CountDownLatch started = new CountDownLatch(4);
                        for (int i = 0; i < 4; i++) {
                            Thread daemon = new Thread(() -> spin(started));
                            daemon.setDaemon(true);
                            daemon.start();
                        }
                        started.await();
                        System.out.println("halting");
                        Runtime.getRuntime().halt(7);
                    }

                    static void spin(CountDownLatch started) {
                        started.countDown();
                        while (true) {
                            new Late().toString();
                        }
                    }
                }
                """;
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "life.Main")
                        .sources(source, "package life; class Late {}")
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run = same("", jvm -> jvm.jar(app));

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.agentLines()).isEmpty();
    }

    @Test
    void manyThreadsThatWantTheSameClasses() {
        String source =
                """
                package life;

                import java.util.concurrent.CyclicBarrier;

                public class Main {
                    public static void main(String[] args) throws Exception {
                        CyclicBarrier barrier = new CyclicBarrier(8);
                        Thread[] threads = new Thread[8];
                        for (int i = 0; i < threads.length; i++) {
                            threads[i] = new Thread(() -> use(barrier));
                            threads[i].start();
                        }
                        for (Thread thread : threads) {
                            thread.join();
                        }
                        System.out.println("done");
                    }

                    static void use(CyclicBarrier barrier) {
                        try {
                            barrier.await();
                            for (int i = 0; i < 40; i++) {
                                Class.forName("life.C" + i).getDeclaredConstructor().newInstance();
                            }
                            new C0();
                        } catch (Exception e) {
                            e.printStackTrace();
                        }
                    }
                }
                """;
        String[] sources = new String[41];
        for (int i = 0; i < 40; i++) {
            sources[i] =
                    "package life; public class C%d { public C%d() { %s } }"
                            .formatted(
                                    i,
                                    i,
                                    i == 39 ? "" : "if (hashCode() == 0) new C" + (i + 1) + "();");
        }
        sources[40] = source;
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "life.Main")
                        .sources(sources)
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run = same(STATS, jvm -> jvm.jar(app));

        assertServed(run);
        assertThat(run.err()).isEmpty();
    }

    /** Races show in one start of many: a hang, or a class defined twice. */
    @Test
    void manyStarts() {
        Path app = chainJar("app.jar");
        index(app);
        RunResult plain = jvm("plain").jar(app).run();

        for (int i = 0; i < STARTS; i++) {
            RunResult run = jvm("start-" + i).agent("").jar(app).run();
            assertSame(plain, run);
            assertThat(run.agentLines()).isEmpty();
        }
    }
}
