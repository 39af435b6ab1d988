package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The event log tells in order what discovery did. */
final class EventLogIT extends ForkedTest {
    private static final Set<String> KINDS =
            Set.of("FLAG", "REQUEST", "LOAD", "LINK", "MISS", "NUDGE", "SKIP", "NOTE");
    private static final String FOURTH = "org.thinjit.fixture.chain.Fourth";

    private List<String[]> events(String more) {
        Path app = chainJar("app.jar");
        index(app);
        return jvm("thinjit")
                .agent("events=events.tsv" + more)
                .options(WAITING)
                .jar(app)
                .run()
                .events();
    }

    @Test
    void hasFourFieldsALine() {
        List<String[]> events = events("");

        assertThat(events).isNotEmpty();
        for (String[] event : events) {
            assertThat(event).hasSize(4).doesNotContain("");
            assertThat(KINDS).contains(event[1]);
            assertThat(event[3]).doesNotContain("  ");
            if (!event[1].equals("FLAG")) {
                assertThat(event[3]).startsWith("org.thinjit.fixture.chain.");
            }
        }
        assertThat(events.stream().filter(event -> event[1].equals("LOAD")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event[3]).matches("\\S+ (discovery|application)"));
        assertThat(events.stream().filter(event -> event[1].equals("MISS")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event[2]).isEqualTo("main"));
    }

    @Test
    void runsForwardInTime() {
        List<Long> micros = events("").stream().map(event -> Long.valueOf(event[0])).toList();

        assertThat(micros).isSorted();
        assertThat(micros.get(0)).isPositive();
    }

    /** Without the nudge, which may ask first. */
    @Test
    void tellsTheFlagBeforeTheRequestBeforeTheLoadBeforeTheLink() {
        List<String[]> events = events(",nudge=false");

        int flag = first(events, "FLAG", "org.thinjit.fixture.chain.");
        int request = first(events, "REQUEST", FOURTH);
        int load = first(events, "LOAD", FOURTH + " discovery");
        int link = first(events, "LINK", FOURTH);
        assertThat(List.of(flag, request, load, link)).isSorted().doesNotContain(-1);
        assertThat(events.get(flag)[2]).isEqualTo("discovery");
        assertThat(events.get(load)[2]).isEqualTo("loader");
    }

    @Test
    void tellsTheMissBeforeItsNudge() {
        List<String[]> events = events("");

        int miss = first(events, "MISS", "org.thinjit.fixture.chain.Main");
        int nudge = first(events, "NUDGE", "org.thinjit.fixture.chain.Main");
        assertThat(List.of(miss, nudge)).isSorted().doesNotContain(-1);
    }

    @Test
    void tellsEachLoadOnce() {
        List<String> loaded =
                events("").stream()
                        .filter(event -> event[1].equals("LOAD"))
                        .map(event -> event[3].split(" ")[0])
                        .toList();

        assertThat(loaded).doesNotHaveDuplicates().contains(FOURTH);
    }

    private static int first(List<String[]> events, String kind, String detail) {
        return IntStream.range(0, events.size())
                .filter(i -> events.get(i)[1].equals(kind) && events.get(i)[3].startsWith(detail))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedWithItsOption() {
        Path app = chainJar("app.jar");
        index(app);

        RunResult run = same("events=/no/such/folder/e.tsv", jvm -> jvm.jar(app));

        assertOneLine(run, "events=/no/such/folder/e.tsv cannot be written", "running plain");
    }
}
