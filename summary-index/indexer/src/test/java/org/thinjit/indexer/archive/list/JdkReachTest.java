package org.thinjit.indexer.archive.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JdkReachTest {
    private static final Path HOME = Path.of(System.getProperty("java.home"));

    @Test
    void followsWhatClassesNameForSomeSteps() throws IOException {
        try (JdkClasses jdk = JdkClasses.open(HOME)) {
            Set<String> named =
                    new LinkedHashSet<>(List.of("java/util/Timer", "com/example/None", "None"));

            assertThat(JdkReach.from(named, jdk, 0)).containsExactly("java/util/Timer");
            assertThat(JdkReach.from(named, jdk, 1))
                    .contains("java/util/TimerThread")
                    .doesNotContain("com/example/None", "None");
            assertThat(JdkReach.from(named, jdk, 2)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void findsClassesInTheModuleThatHasThem() throws IOException {
        try (JdkClasses jdk = JdkClasses.open(HOME)) {
            assertThat(jdk.has("java/util/logging/Logger")).isTrue();
            assertThat(jdk.has("java/util/logging/None")).isFalse();
            assertThat(jdk.has("java/util")).isFalse();
            assertThat(jdk.read("java/lang/Object")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        }
    }
}
