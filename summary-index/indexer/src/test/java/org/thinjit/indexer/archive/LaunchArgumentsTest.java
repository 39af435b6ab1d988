package org.thinjit.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchArgumentsTest {
    private static LaunchArguments parse(String... arguments) {
        return LaunchArguments.parse(List.of(arguments));
    }

    @Test
    void readsTheClassPathInEachOfItsForms() {
        List<Path> both = List.of(Path.of("a.jar").toAbsolutePath(), Path.of("/b.jar"));
        String text = "a.jar" + File.pathSeparator + "/b.jar";

        assertThat(parse("-cp", text, "Main").classPathIs(both)).isTrue();
        assertThat(parse("-classpath", text, "Main").classPathIs(both)).isTrue();
        assertThat(parse("--class-path", text, "Main").classPathIs(both)).isTrue();
        assertThat(parse("--class-path=" + text, "Main").classPathIs(both)).isTrue();
        assertThat(parse("-jar", "a.jar", "-cp", text).classPathIs(both)).isFalse();
        assertThat(parse("-jar", "a.jar").classPathIs(both.subList(0, 1))).isTrue();
        assertThat(parse("Main").classPathIs(both)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dkey=value",
                "-ea",
                "-Xss2m",
                "-Xmx512m",
                "-Xms1g",
                "-Xlog:gc",
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1"
            })
    void harmlessOptionsLeaveTheArchiveAlone(String option) {
        LaunchArguments parsed = parse(option, "-jar", "a.jar");

        assertThat(parsed.unknown()).isNull();
        assertThat(parsed.significant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:+UseZGC",
                "-XX:+UseSerialGC",
                "-XX:-UseG1GC",
                "-XX:-UseCompressedOops",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-modules=java.instrument"
            })
    void someOptionsHaveToBeTheSame(String option) {
        LaunchArguments parsed = parse(option, "-jar", "a.jar");

        assertThat(parsed.unknown()).isNull();
        assertThat(parsed.significant()).containsExactly(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n",
                "-javaagent:other.jar",
                "-XX:SharedArchiveFile=mine.jsa",
                "-Xshare:off",
                "@arguments",
                "-Xmx64g",
                "-Xmxtiny",
                "-Xmx99999999t",
                "-Djava.system.class.loader=Mine",
                "-Djdk.util.jar.version=8",
                "--patch-module=java.base=x.jar",
                "-Xbootclasspath/a:x.jar",
                "-XX:+SomethingNew"
            })
    void whatIsNotKnownIsAnObstacle(String option) {
        assertThat(parse(option, "-jar", "a.jar").unknown()).isEqualTo(option);
    }

    @Test
    void optionsWithTheirValueBehindThemAreOne() {
        LaunchArguments parsed =
                parse("--add-opens", "java.base/java.lang=ALL-UNNAMED", "-jar", "a");

        assertThat(parsed.significant())
                .containsExactly("--add-opens=java.base/java.lang=ALL-UNNAMED");
    }

    @Test
    void theProgramsOwnArgumentsAreItsOwn() {
        LaunchArguments parsed = parse("-jar", "a.jar", "-agentlib:jdwp", "@x");

        assertThat(parsed.unknown()).isNull();
        assertThat(parsed.significant()).isEmpty();
    }
}
