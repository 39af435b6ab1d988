package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that end, start others, or lay hands on ThinJIT's threads while it works. */
final class HarshEndsIT extends FaultyTest {
    private static final String HANDS_ON_THREADS =
            """
            package q;

            public class Hands {
                public static void main(String[] words) throws Exception {
                    Thread[] threads = new Thread[64];
                    int count = Thread.enumerate(threads);
                    for (ThreadGroup g = Thread.currentThread().getThreadGroup(); g != null; ) {
                        count = g.enumerate(threads);
                        g = g.getParent();
                    }
                    for (int i = 0; i < count; i++) {
                        if (threads[i].getName().startsWith("thinjit-")) {
                            hand(threads[i], words[0]);
                        }
                    }
                    p.Main.main(new String[0]);
                }

                private static void hand(Thread thread, String how) throws Exception {
                    if (how.equals("interrupt")) {
                        thread.interrupt();
                        thread.setPriority(Thread.MIN_PRIORITY);
                    } else if (Runtime.version().feature() < 20) {
                        Thread.class.getMethod("stop").invoke(thread);
                        thread.join();
                    }
                }
            }
            """;

    private static final String PARENT =
            """
            package q;

            import java.util.*;

            public class Parent {
                public static void main(String[] words) throws Exception {
                    List<Process> children = new ArrayList<>();
                    String java = System.getProperty("java.home") + "/bin/java";
                    for (int i = 0; i < 8; i++) {
                        children.add(
                                new ProcessBuilder(java, "-jar", words[0])
                                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                                        .start());
                        children.add(new ProcessBuilder("true").start());
                    }
                    for (Process child : children) {
                        System.out.print(new String(child.getInputStream().readAllBytes()));
                        System.out.println(child.waitFor());
                    }
                }
            }
            """;

    private Path withMore(String source) {
        Path more =
                new JarBuilder()
                        .attribute("Class-Path", "app.jar")
                        .sourcesWith(app, source)
                        .write(folder.resolve("more.jar"));
        index("q.Hands", more);
        return more;
    }

    @ParameterizedTest
    @ValueSource(strings = {"interrupt", "stop"})
    void handsOnTheThreads(String how) {
        Path more = withMore(HANDS_ON_THREADS);

        RunResult run = same("", jvm -> jvm.main(more.toString(), "q.Hands", how));

        assertThat(run.agentLines()).hasSizeLessThan(2);
        assertThat(run.err()).doesNotContain("Exception in thread \"thinjit");
    }

    @Test
    void exitWhileDiscoveryWorks() {
        RunResult plain = jvm("plain").options("-Dstatus=3").jar(app).run();
        for (int i = 0; i < 10; i++) {
            RunResult run =
                    jvm("thinjit-" + i)
                            .options("-Dstatus=3")
                            .agent("stats=stats.json,learn=" + folder.resolve("app.tjl"))
                            .jar(app)
                            .run();
            assertSame(plain, run);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.agentLines()).isEmpty();
        }
    }

    /** All children carry the agent, and learn into one file. */
    @Test
    void childrenByTheDozen() {
        Path parent =
                new JarBuilder()
                        .attribute("Main-Class", "q.Parent")
                        .sources(PARENT)
                        .write(folder.resolve("parent.jar"));
        index(parent);
        String options = "-javaagent:" + ForkedJvm.agentJar() + "=learn=" + folder.resolve("l.tjl");
        RunResult plain = jvm("plain").jar(parent, app.toString()).run();

        RunResult run =
                jvm("thinjit")
                        .variable("JAVA_TOOL_OPTIONS", options)
                        .jar(parent, app.toString())
                        .run();

        assertThat(run.out()).isEqualTo(plain.out());
        assertThat(run.exit()).isEqualTo(plain.exit());
        assertThat(run.agentLines())
                .allMatch(line -> line.contains("l.tjl") && line.contains("another index"));
        assertThat(run.programErrors()).allMatch(line -> line.startsWith("Picked up JAVA_TOOL"));
    }
}
