package org.thinjit.indexer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.indexer.verification.LinkLog.Linked;

/**
 * Compares the sets that the index holds with what the JVM loads when it links the classes of real
 * jars one by one. Every difference has to have a reason.
 */
class VerifierSetsInJvmTest {
    private static final int LEAST_CLASSES = 5_000;
    private static final long TIMEOUT_S = 300;

    @TempDir static Path folder;

    private static VerifiedProgram program;
    private static Map<String, Linked> linked;

    @BeforeAll
    static void linkAllClasses() throws Exception {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of("target", "verified"))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        program = VerifiedProgram.index(folder.resolve("verified.tji"), jars);
        Path output = folder.resolve("driver.txt");
        Path log = folder.resolve("jvm.log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                LinkLog.option(log),
                                "-cp",
                                Path.of("target", "test-classes").toString(),
                                LinkDriver.class.getName(),
                                output.toString()));
        jars.forEach(jar -> command.add(jar.toString()));
        Path messages = folder.resolve("messages.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(messages.toFile())
                        .start();
        assertThat(process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(messages)).isZero();
        linked = LinkLog.read(program.names(), output, log);
    }

    @Test
    void setsAreWhatVerificationAsksFor() {
        VerifierSetDifferences differences = new VerifierSetDifferences(program);
        linked.forEach(differences::compare);
        System.out.println(differences);
        assertThat(differences.unexplained()).isEmpty();
        assertThat(differences.equal()).isGreaterThanOrEqualTo(LEAST_CLASSES);
    }

    @Test
    void setsForetellWhichClassesAreLoaded() {
        int compared = 0;
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, Linked> each : linked.entrySet()) {
            Linked found = each.getValue();
            if (found.error().equals("-") && program.splitVerified(each.getKey())) {
                compared++;
                Set<String> foretold = new HashSet<>();
                for (String name : program.verifierSet(each.getKey())) {
                    foretold.addAll(program.withSupertypes(name));
                }
                foretold.removeAll(found.before());
                if (!foretold.equals(found.loaded())) {
                    different.add(each.getKey() + " loads " + found.loaded() + ", not " + foretold);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(LEAST_CLASSES);
    }
}
