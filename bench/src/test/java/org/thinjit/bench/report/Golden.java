package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts kept in files. With the system property {@code golden.update} they are rewritten,
 * and the test that does so fails, so that a rewrite is always looked at.
 */
final class Golden {
    private Golden() {}

    static void assertMatches(String name, String actual) throws IOException {
        Path file =
                Path.of(System.getProperty("thinjit.root"))
                        .resolve("bench/src/test/resources/org/thinjit/bench/report")
                        .resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
            fail("rewritten: look at the change of " + file + ", then run without golden.update");
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
