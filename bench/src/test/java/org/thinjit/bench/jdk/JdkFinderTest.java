package org.thinjit.bench.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.fixture.FakeJdk;

class JdkFinderTest {
    @TempDir Path folder;
    private Path own;

    @BeforeEach
    void makeOwn() throws IOException {
        own = FakeJdk.make(folder.resolve("jvm/own"), "17.0.15", "");
    }

    @Test
    void theRunningJdkIsFound() {
        assertThat(find(Map.of(), 17)).isEqualTo(new Jdk(17, "17.0.15", own));
    }

    @Test
    void aJdkBesideTheRunningOneIsFound() throws IOException {
        Path beside = FakeJdk.make(folder.resolve("jvm/newer"), "25.0.3", "");
        assertThat(find(Map.of(), 25)).isEqualTo(new Jdk(25, "25.0.3", beside));
    }

    @Test
    void aJdkBesideJavaHomeIsFound() throws IOException {
        Path other = FakeJdk.make(folder.resolve("elsewhere/a"), "21", "");
        Path beside = FakeJdk.make(folder.resolve("elsewhere/b"), "25.0.3", "");
        assertThat(find(Map.of("JAVA_HOME", other.toString()), 25).home()).isEqualTo(beside);
    }

    @Test
    void theVariableOfTheReleaseComesFirst() throws IOException {
        Path named = FakeJdk.make(folder.resolve("named"), "17.0.2", "");
        assertThat(find(Map.of("JAVA17_HOME", named.toString()), 17).home()).isEqualTo(named);
    }

    @Test
    void aVariableWithAnotherReleaseIsPassedOver() throws IOException {
        Path wrong = FakeJdk.make(folder.resolve("wrong"), "11.0.2", "");
        assertThat(find(Map.of("JAVA17_HOME", wrong.toString()), 17).home()).isEqualTo(own);
    }

    @Test
    void aFolderWithoutLauncherOrVersionIsNoJdk() throws IOException {
        Path noLauncher = FakeJdk.make(folder.resolve("jvm/a"), "25", "");
        Files.delete(noLauncher.resolve("bin/java"));
        FakeJdk.make(folder.resolve("jvm/b"), "no version", "");
        assertThat(new JdkFinder(Map.of(), own).find(25)).isEmpty();
    }

    @Test
    void theMessageNamesTheVariableToSet() {
        assertThat(new JdkFinder(Map.of(), own).missing(25))
                .contains("JDK 25 is missing", "JAVA25_HOME", own.toString());
    }

    private Jdk find(Map<String, String> environment, int feature) {
        return new JdkFinder(environment, own).find(feature).orElseThrow();
    }
}
