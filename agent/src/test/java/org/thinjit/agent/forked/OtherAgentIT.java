package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another agent's transformer sees the program's classes as in the plain run: loaded ahead or not when
 * it is registered before main, and none is loaded ahead where it may be registered later.
 */
final class OtherAgentIT extends ForkedTest {
    private static final String SOURCE =
            """
            package other;

            import java.io.FileWriter;
            import java.io.PrintWriter;
            import java.lang.instrument.ClassFileTransformer;
            import java.lang.instrument.Instrumentation;
            import java.security.ProtectionDomain;

            public class Agent implements ClassFileTransformer {
                private final PrintWriter out;

                Agent(PrintWriter out) {
                    this.out = out;
                }

                public static void premain(String file, Instrumentation jvm) throws Exception {
                    jvm.addTransformer(new Agent(new PrintWriter(new FileWriter(file), true)));
                }

                @Override
                public byte[] transform(ClassLoader loader, String name, Class<?> redefined,
                        ProtectionDomain domain, byte[] bytes) {
                    if (name != null && name.startsWith("org/thinjit/fixture/")) {
                        out.println(name + " " + domain.getCodeSource().getLocation());
                    }
                    return null;
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesAllClasses(boolean before) {
        Path app = chainJar("app.jar");
        index(app);
        Path other =
                new JarBuilder()
                        .attribute("Premain-Class", "other.Agent")
                        .sources(SOURCE)
                        .write(folder.resolve("other.jar"));
        String option = "-javaagent:" + other + "=seen.txt";
        RunResult plain = jvm("plain").options(option).jar(app).run();
        ForkedJvm both = jvm("thinjit");
        RunResult run =
                (before
                                ? both.options(option).agent("speculate=true,stats=stats.json")
                                : both.agent("speculate=true,stats=stats.json").options(option))
                        .jar(app)
                        .run();

        assertSame(plain, run);
        assertServed(run);
        Set<String> expected = new TreeSet<>(plain.lines("seen.txt"));
        assertThat(expected).hasSizeGreaterThan(9);
        assertThat(run.lines("seen.txt")).containsAll(expected).doesNotHaveDuplicates();
    }
}
