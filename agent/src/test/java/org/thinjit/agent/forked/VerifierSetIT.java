package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What verification of a class loads is asked for before that class, and says so in the log. */
final class VerifierSetIT extends ForkedTest {
    private static final String MAIN =
            """
            package seen;

            public class Main {
                public static void main(String[] arguments) {
                    org.thinjit.fixture.chain.Pause.untilReached("seen.Second");
                    First.run();
                }
            }
            """;
    private static final String FIRST =
            """
            package seen;

            class First {
                static void run() { System.out.println(Second.COUNT); }
            }
            """;
    private static final String SECOND =
            """
            package seen;

            class Second {
                static final Integer COUNT = 2;
                Second same(Third third) { return third; }
                Fourth more(Fifth fifth) { return fifth; }
            }
            """;

    @Test
    void isAskedForBeforeTheClassIsLinked() {
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "seen.Main")
                        .fixture("chain")
                        .sources(
                                MAIN,
                                FIRST,
                                SECOND,
                                "package seen; class Third extends Second {}",
                                "package seen; class Fourth {}",
                                "package seen; class Fifth extends Fourth {}")
                        .write(folder.resolve("app.jar"));
        index(app);
        List<String> requests =
                jvm("thinjit")
                        .agent("events=events.tsv")
                        .options(WAITING)
                        .jar(app)
                        .run()
                        .events()
                        .stream()
                        .filter(event -> event[1].equals("REQUEST"))
                        .map(event -> event[3])
                        .toList();

        assertThat(requests)
                .containsSubsequence(
                        "seen.Third verification seen.Second",
                        "seen.Fourth verification seen.Second",
                        "seen.Fifth verification seen.Second",
                        "seen.Second");
    }
}
