package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that no jar has, with the hash of one that a jar has, is as absent as ever. */
final class SameHashIT extends ForkedTest {
    private static final String MAIN =
            """
            package p;

            public class Main {
                public static void main(String[] names) {
                    for (String name : new String[] {"p.BBBB", "p.AaAa", "p.BBAa", "p.DDCc", "p.CcCc"}) {
                        try {
                            System.out.println(Class.forName(name));
                        } catch (ClassNotFoundException | NoClassDefFoundError e) {
                            System.out.println(e);
                        }
                    }
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"speculate=false", "speculate=true"})
    void isNotFound(String options) {
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "p.Main")
                        .sources(
                                MAIN,
                                "package p; class AaAa {}",
                                "package p; class AaBB {}",
                                "package p; class CcCc {}")
                        .write(folder.resolve("app.jar"));
        index(app);

        RunResult run = same(options + ",stats=stats.json", jvm -> jvm.jar(app));

        assertThat(run.out())
                .contains("ClassNotFoundException: p.BBBB", "class p.AaAa")
                .contains(
                        "ClassNotFoundException: p.BBAa",
                        "ClassNotFoundException: p.DDCc",
                        "class p.CcCc");
        assertThat(run.agentLines()).isEmpty();
    }
}
