package org.thinjit.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitializationOrderTest {
    @TempDir Path folder;

    @Test
    void theMainThreadsOrderOfTheProgramsClasses() throws IOException {
        Path log =
                Files.write(
                        folder.resolve("log"),
                        List.of(
                                "[12] 0 Initializing 'java/lang/Object'(no method) (0x7f)",
                                "[12] Start class verification for: a.B",
                                "[12] 7 Initializing 'a/B' (0x7f) by thread \"main\"",
                                "[13] 8 Initializing 'a/Other' (0x7f)",
                                "[12] 9 Initializing 'java/util/List'(no method) (0x7f)",
                                "[12] 10 Initializing 'a/C$D' (0x7f)"));
        assertThat(InitializationOrder.lines(log, Set.of("a.B", "a.C$D", "a.Other")))
                .containsExactly("initialized a.B after nothing", "initialized a.C$D after a.B");
    }

    @Test
    void aThreadsNumberIsPaddedToTheWidestBefore() throws IOException {
        Path log =
                Files.write(
                        folder.resolve("log"),
                        List.of(
                                "[9998] 0 Initializing 'java/lang/Object'(no method) (0x7f)",
                                "[10001] 1 Initializing 'a/Other' (0x7f)",
                                "[9998 ] 2 Initializing 'a/B' (0x7f)"));
        assertThat(InitializationOrder.lines(log, Set.of("a.B", "a.Other")))
                .containsExactly("initialized a.B after nothing");
    }
}
