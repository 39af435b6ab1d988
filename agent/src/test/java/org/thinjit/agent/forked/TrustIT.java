package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index decides which bytes become classes: who could not change the program may not write it. */
final class TrustIT extends ForkedTest {
    private static final int SOMEBODY = 12_345;

    private Path app;

    @BeforeEach
    void index() {
        app = chainJar("app.jar");
        index(app);
    }

    private Path file(String suffix) {
        return sibling(app, "." + suffix);
    }

    private void mode(String suffix, String mode) throws IOException {
        Files.setPosixFilePermissions(file(suffix), PosixFilePermissions.fromString(mode));
    }

    private void giveAway(String suffix) throws IOException {
        Files.setAttribute(file(suffix), "unix:uid", SOMEBODY);
    }

    static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private RunResult run(String options) {
        return same("stats=stats.json" + options, jvm -> jvm.jar(app));
    }

    private void assertServedAll() {
        RunResult run = run("");
        assertServed(run);
        assertThat(run.agentLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tji rw-rw-r--", "tjp rw-rw-r--"})
    void whatTheGroupCanWriteIsRefused(String which) throws IOException {
        mode(which.substring(0, 3), which.substring(4));

        assertOneLine(run(""), "app.t", "by its group", "chmod go-w", "running plain", "trust=any");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tji rw-r--rw-", "tjp rw-rw-rw-"})
    void whatEverybodyCanWriteIsRefused(String which) throws IOException {
        mode(which.substring(0, 3), which.substring(4));

        assertOneLine(run(""), "app.t", "by everybody", "chmod go-w", "running plain");
    }

    /** The usual umask of many systems is 002: then the jars are as open as the index. */
    @Test
    void whoCanWriteTheJarsAnyhowIsNoDanger() throws IOException {
        for (String suffix : new String[] {"jar", "tji", "tjp"}) {
            mode(suffix, "rw-rw-r--");
        }

        assertServedAll();
    }

    @Test
    void everybodyIsMoreThanTheGroup() throws IOException {
        mode("jar", "rw-rw-r--");
        mode("tji", "rw-rw-rw-");

        assertOneLine(run(""), "app.tji", "by everybody");
    }

    @Test
    void acceptedWhenAsked() throws IOException {
        mode("tji", "rw-rw-rw-");
        mode("tjp", "rw-rw-rw-");

        assertServed(run(",trust=any"));
    }

    @Test
    void strictnessEndsTheProgram() throws IOException {
        mode("tji", "rw-rw-r--");

        RunResult run = jvm("strict").agent("strict=true").jar(app).run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertOneLine(run, "by its group", "strict=true ends the program");
        assertThat(run.agentLines().get(0)).doesNotContain("running plain");
    }

    @Test
    @EnabledIf("isRoot")
    void anotherUsersIndexIsRefused() throws IOException {
        giveAway("tji");

        assertOneLine(
                run(""), "app.tji", "belongs to user " + SOMEBODY, "neither root", "trust=any");
    }

    @Test
    @EnabledIf("isRoot")
    void anotherUsersPackIsRefused() throws IOException {
        giveAway("tjp");

        assertOneLine(run(""), "app.tjp", "belongs to user " + SOMEBODY, "chown");
    }

    /** A container's process as root over files that the image gives to another user. */
    @Test
    @EnabledIf("isRoot")
    void anotherUsersWholeProgramIsServed() throws IOException {
        giveAway("jar");
        giveAway("tji");
        giveAway("tjp");

        assertServedAll();
    }

    /** Anybody may have made files there, but these are the user's own. */
    @Test
    void inAFolderOpenToAll() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertServedAll();
    }

    @Test
    void readsNothingFromATemporaryFolder() {
        RunResult run =
                same(
                        "stats=stats.json",
                        jvm -> jvm.options("-Djava.io.tmpdir=/nonexistent/tmp").jar(app));

        assertServed(run);
    }

    private static final String OPEN_FILES =
            """
            import java.io.File;
            import java.nio.file.*;
            import java.util.*;

            public class OpenFiles {
                public static void main(String[] words) throws Exception {
                    Set<String> names = new TreeSet<>();
                    for (File each : new File("/proc/self/fd").listFiles()) {
                        try {
                            names.add(Files.readSymbolicLink(each.toPath()).toString());
                        } catch (NoSuchFileException e) {
                            // The folder itself, closed by now.
                        }
                    }
                    for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
                        if (line.indexOf('/') > 0) {
                            names.add(line.substring(line.indexOf('/')));
                        }
                    }
                    names.forEach(System.out::println);
                }
            }
            """;

    /**
     * Nothing temporary, nothing mapped: three files more than plain, and they are ours. The JDK's file
     * dispatcher makes itself a pair of sockets and closes one: the other is connected to nothing.
     */
    @Test
    void opensNothingButItsOwnFiles() {
        Path jar =
                new JarBuilder()
                        .attribute("Main-Class", "OpenFiles")
                        .sources(OPEN_FILES)
                        .write(folder.resolve("open.jar"));
        index(jar);
        ForkedJvm plain = jvm("plain").jar(jar);
        ForkedJvm thinjit = jvm("thinjit").agent("").jar(jar);

        List<String> before = plain.run().out().lines().toList();
        List<String> ours =
                thinjit.run()
                        .out()
                        .lines()
                        .filter(name -> !before.contains(name))
                        .filter(name -> !name.contains("/lib/lib")) // of the JDK, as libinstrument
                        .filter(name -> !name.startsWith("pipe:")) // standard input
                        .filter(name -> !name.startsWith("/sys/fs/cgroup/")) // the JVM's limits
                        .map(name -> Path.of(name).getFileName().toString())
                        .filter(name -> !name.equals("out") && !name.equals("err"))
                        .toList();

        assertThat(ours.stream().filter(name -> name.startsWith("socket:"))).hasSizeLessThan(2);
        assertThat(ours.stream().filter(name -> !name.startsWith("socket:")))
                .contains("open.tjp", "open.tji")
                .isSubsetOf("open.tjp", "open.tji", "thinjit.jar");
    }
}
