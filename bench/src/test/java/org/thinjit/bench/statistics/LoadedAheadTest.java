package org.thinjit.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedAheadTest {
    private static final String PLAIN =
            """
            [7] java.lang.Object source: shared objects file
            [7] app.Main source: file:/app.jar
            [7] app.Main$$Lambda/0x00007f source: app.Main
            [7] app.Generated source: __JVM_DefineClass__
            [7] app.Used source: file:/app.jar
            [7] java.sql.Date source: jrt:/java.sql
            """;

    @TempDir Path folder;

    @Test
    void classesWithoutAFileAreLeftOutOfALog() throws IOException {
        assertThat(log(PLAIN).loads())
                .extracting(ClassLoadLog.Load::name)
                .containsExactly("java.lang.Object", "app.Main", "app.Used", "java.sql.Date");
        assertThat(log(PLAIN).loads().get(0))
                .isEqualTo(new ClassLoadLog.Load("java.lang.Object", 7, true));
    }

    @Test
    void whatDiscoveryLoadedIsHeldAgainstThePlainRun() throws IOException {
        LoadedAhead loaded = LoadedAhead.of(log(PLAIN), Set.of("app.Used", "app.Never"));
        assertThat(loaded).isEqualTo(new LoadedAhead(2, 1, 1, 3));
        assertThat(loaded.precision()).isEqualTo(0.5);
        assertThat(loaded.share()).isEqualTo(1 / 3.0);
    }

    @Test
    void whatAnArchiveHoldsBeyondPlainsOwnIsAhead() throws IOException {
        String variant =
                """
                [9] java.lang.Object source: shared objects file
                [9] app.Main source: shared objects file (top)
                [9] java.sql.Date source: shared objects file
                [9] java.util.Timer source: shared objects file
                [9] app.Extra source: shared objects file
                [9] app.Used source: file:/app.jar
                """;
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/classlist"), "java/util/Timer id: 7\n");
        Set<String> early = EarlyLoads.ofArchive(log(PLAIN), log(variant), folder);
        assertThat(LoadedAhead.of(log(PLAIN), early)).isEqualTo(new LoadedAhead(3, 1, 2, 3));
    }

    @Test
    void theOracleIsTheThreadWithTheMark() throws IOException {
        String variant =
                """
                [9] app.Main source: file:/app.jar
                [12] org.thinjit.bench.oracleagent.OracleMark source: file:/o.jar
                [12] java.lang.Object source: shared objects file
                [12] app.Used source: file:/app.jar
                """;
        Set<String> early = EarlyLoads.ofOracle(log(variant));
        assertThat(early)
                .containsExactlyInAnyOrder("app.Used", "org.thinjit.bench.oracleagent.OracleMark");
        assertThat(LoadedAhead.of(log(PLAIN), early).ahead()).isEqualTo(1);
        assertThat(EarlyLoads.ofOracle(log(PLAIN))).isEmpty();
    }

    @Test
    void discoverysLoadsComeFromTheEventLog() throws IOException {
        Path events =
                Files.writeString(
                        folder.resolve("events.tsv"),
                        "5\tFLAG\tdiscovery\tapp.Main.main\n"
                                + "6\tREQUEST\tdiscovery\tapp.Used\n"
                                + "7\tLOAD\tloader\tapp.Used discovery\n"
                                + "8\tLOAD\tmain\tapp.Late application\n");
        assertThat(EarlyLoads.ofDiscovery(events)).containsExactly("app.Used");
    }

    private ClassLoadLog log(String text) throws IOException {
        return ClassLoadLog.read(Files.writeString(folder.resolve("classes.log"), text));
    }
}
