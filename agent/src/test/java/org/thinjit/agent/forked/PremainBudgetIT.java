package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code premain} costs, counted in classes that are parsed rather than taken from the JDK's
 * CDS archive: unlike a time, the count is the same on every machine.
 */
final class PremainBudgetIT extends ForkedTest {
    private static final String MAIN = "org.thinjit.fixture.chain.Main ";
    private static final String EMPTY = "none.Empty ";
    private static final String OURS = "org.thinjit.agent.PreMain ";
    private static final boolean IS_17 = Runtime.version().feature() == 17;

    /** Interfaces, and what is thrown or named when something is wrong. */
    private static final String[] NEVER_INITIALIZED = {
        "org/thinjit/agent/StandBack",
        "org/thinjit/agent/discovery/FailureListener",
        "org/thinjit/agent/format/IndexFormatException",
        "org/thinjit/agent/format/SectionDescriptor",
        "org/thinjit/agent/format/SectionSource",
        "org/thinjit/agent/serve/LoadObserver",
        "org/thinjit/agent/speculate/GraphReader",
    };

    /**
     * The counts as they are, and one more for another release of the JDK: to add a class before main is
     * a decision, and so is to change these.
     */
    @ParameterizedTest
    @CsvSource({
        "default, '',                   58, 50",
        "stats,   ',stats=stats.json',  128, 120",
        "events,  ',events=events.tsv', 128, 120",
        "learn,   ',learn=learn.tjl',   70, 62",
        "jfr,     ',jfr=true',          357, 354",
    })
    void loadsFewClasses(String name, String more, int bound17, int bound25) {
        Path app = chainJar("app.jar");
        index(app);
        List<String> least = loaded(jvm("empty").options("-javaagent:" + empty()), app, EMPTY);

        List<String> ours = loaded(jvm(name).agent("speculate=true" + more), app, OURS);

        assertThat(ours).anyMatch(line -> line.contains("java.lang.$ThinJIT "));
        assertThat(ours.size() - least.size())
                .describedAs(String.join("\n", ours))
                .isBetween(1, IS_17 ? bound17 : bound25);
    }

    @Test
    void findsFewClassesInItsJarAndLinksNoLambdaWhereItNeedNot() {
        Path app = chainJar("app.jar");
        index(app);

        List<String> ours = loaded(jvm("thinjit").agent("speculate=false"), app, OURS);

        assertThat(ours.stream().filter(line -> line.contains("/thinjit.jar")))
                .describedAs("found in the agent's jar and verified")
                .hasSize(2);
        assertThat(ours.stream().filter(line -> line.contains("$$Lambda")))
                .describedAs("linked by redefineModule, which is left to unknown JDKs")
                .isEmpty();
    }

    private Path empty() {
        return new JarBuilder()
                .attribute("Premain-Class", "none.Empty")
                .sources(
                        "package none; public class Empty {"
                                + " public static void premain(String options) {} }")
                .write(folder.resolve("empty.jar"));
    }

    /** What is defined before main, and not needed by then, belongs into a later group. */
    @Test
    void definesWhatAStartNeedsAndNothingElse() throws IOException {
        Path app = chainJar("app.jar");
        index(app);
        List<String> initialized =
                jvm("initialized")
                        .agent("")
                        .options("-Xlog:class+init:file=init.log")
                        .jar(app)
                        .run()
                        .lines("init.log");

        assertThat(new AgentClassGroups().names(0))
                .filteredOn(name -> initialized.stream().noneMatch(line -> isOf(name, line)))
                .containsExactlyInAnyOrder(NEVER_INITIALIZED);
    }

    private static boolean isOf(String name, String line) {
        return line.contains("Initializing '" + name + "'");
    }

    /**
     * The classes between the agent's first and the program's that the thread of main loads, without
     * those of the archive. What discovery loads meanwhile, on its own threads, does not delay main.
     */
    private static List<String> loaded(ForkedJvm jvm, Path app, String agent) {
        List<String> lines =
                jvm.options("-Xlog:class+load:file=classes.log:tid")
                        .jar(app)
                        .run()
                        .lines("classes.log");
        int from = indexOf(lines, agent);
        int to = indexOf(lines, MAIN);
        assertThat(to).isGreaterThan(from);
        String thread = thread(lines.get(from));
        return lines.subList(from, to).stream()
                .filter(line -> thread(line).equals(thread))
                .filter(line -> !line.contains("source: shared objects file"))
                .toList();
    }

    /** The JVM pads a thread's number to the widest that it wrote before. */
    private static String thread(String line) {
        return line.substring(1, line.indexOf(']')).strip();
    }

    private static int indexOf(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(" " + name)) {
                return i;
            }
        }
        throw new AssertionError("never loaded: " + name);
    }
}
