package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

class IndexCommandTest {
    @TempDir private Path folder;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = FixtureProgram.jar(folder.resolve("app.jar"));
    }

    @Test
    void writesIndexAndPackBesideTheJar() {
        Run run = Cli.run("index", "--jar", jar);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("app.tji")).isNotEmptyFile();
        assertThat(folder.resolve("app.tjp")).isNotEmptyFile();
        assertThat(run.out())
                .contains("app.tji", "app.tjp")
                .containsPattern("classes +" + FixtureProgram.CLASSES + "  packed 17");
    }

    @Test
    void writesBesideTheFirstEntryOfAClassPath() {
        String classPath = jar + File.pathSeparator + folder.resolve("classes-of-app.jar");

        Run run = Cli.run("index", "--class-path", classPath, "--main", "demo.Main", "--json");

        assertThat(run.status()).isZero();
        assertThat(folder.resolve("app.tji")).exists();
    }

    @Test
    void printsFactsAsJson() throws IOException {
        Run run = Cli.run("index", "--jar", jar, "--json");

        assertThat(run.json().at("/index").textValue()).endsWith("app.tji");
        assertThat(run.json().at("/mainClass").textValue()).isEqualTo("demo.Main");
        assertThat(run.json().at("/report/classes").intValue()).isEqualTo(FixtureProgram.CLASSES);
        assertThat(run.json().at("/skipped").intValue()).isZero();
    }

    @Test
    void writesWhereAskedAndNoPackWhenNotWanted() {
        Path output = folder.resolve("other.tji");

        Run run = Cli.run("index", "--jar", jar, "--output", output, "--pack", "none");

        assertThat(run.status()).isZero();
        assertThat(output).exists();
        assertThat(folder.resolve("other.tjp")).doesNotExist();
        assertThat(folder.resolve("app.tji")).doesNotExist();
    }

    @Test
    void packsOnlyWhatMainReachesWhenAsked() throws IOException {
        Run all = Cli.run("index", "--jar", jar, "--json");
        Run reachable = Cli.run("index", "--jar", jar, "--pack", "reachable", "--json");

        assertThat(all.json().at("/report/packedClasses").intValue())
                .isEqualTo(FixtureProgram.CLASSES);
        assertThat(reachable.json().at("/report/packedClasses").intValue())
                .isBetween(1, FixtureProgram.CLASSES - 1);
    }

    @Test
    void handsLookaheadOn() throws IOException {
        Cli.run("index", "--jar", jar, "--lookahead", 7);

        Run inspected = Cli.run("inspect", folder.resolve("app.tji"), "--json");
        assertThat(inspected.json().at("/lookahead").intValue()).isEqualTo(7);
    }

    @Test
    void writesTheSameBytesWithAnyNumberOfJobs() throws IOException {
        Path one = folder.resolve("one.tji");
        Path two = folder.resolve("two.tji");
        Cli.run("index", "--jar", jar, "--output", one, "--jobs", 1);
        Cli.run("index", "--jar", jar, "--output", two, "--jobs", 2);

        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void saysNothingWhenQuiet() {
        Run run = Cli.run("index", "--jar", jar, "-q");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesTheFirstSkippedThingsAndCountsTheRest() {
        String missing =
                IntStream.range(0, 12)
                        .mapToObj(i -> folder.resolve("gone" + i + ".jar").toString())
                        .collect(Collectors.joining(File.pathSeparator));

        Run run = Cli.run("index", "--class-path", jar + File.pathSeparator + missing);

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("warning: skipped ", "gone0.jar", "gone9.jar");
        assertThat(run.err()).doesNotContain("gone10.jar").contains("warning: skipped 2 more");
    }

    @Test
    void warnsOfAMainClassThatIsNotThere() {
        Run run = Cli.run("index", "--class-path", jar, "--main", "demo.Mian");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("no main class demo.Mian");
    }

    @Test
    void warnsOfAJarThatNamesNoMainClass() throws IOException {
        Path library = folder.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(library))) {
            out.putNextEntry(new JarEntry("note.txt"));
        }

        Run run = Cli.run("index", "--jar", library);

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("warning: the jar's manifest names no Main-Class");
    }

    @Test
    void failsWithoutAProgram() {
        Path gone = folder.resolve("gone.jar");

        Run byJar = Cli.run("index", "--jar", gone);
        assertThat(byJar.status()).isEqualTo(1);
        assertThat(byJar.err()).contains("gone.jar does not exist");

        Run byClassPath = Cli.run("index", "--class-path", gone);
        assertThat(byClassPath.status()).isEqualTo(1);
        assertThat(byClassPath.err()).contains("nothing of the class path exists", "gone.jar");
        assertThat(folder.resolve("gone.tji")).doesNotExist();
    }

    @Test
    void failsOnAFileThatIsNoJar() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "text");

        Run run = Cli.run("index", "--jar", text);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("cannot read").contains("text.jar");
    }

    @Test
    void failsWithoutAFolderToWriteTo() {
        Run run = Cli.run("index", "--jar", jar, "--output", folder.resolve("no/where.tji"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("no is no folder to write to");
    }

    @Test
    void refusesBadUsage() {
        List<Run> runs =
                List.of(
                        Cli.run("index"),
                        Cli.run("index", "--jar", jar, "--class-path", jar),
                        Cli.run("index", "--jar", jar, "--main", "demo.Main"),
                        Cli.run("index", "--jar", jar, "--lookahead", 0),
                        Cli.run("index", "--jar", jar, "--lookahead", 65),
                        Cli.run("index", "--jar", jar, "--jobs", 0),
                        Cli.run("index", "--jar", jar, "--pack", "some"),
                        Cli.run("index", "--jar", jar, "--output", "app.idx"));

        assertThat(runs).allSatisfy(run -> assertThat(run.status()).isEqualTo(2));
        assertThat(runs).allSatisfy(run -> assertThat(run.err()).startsWith("error: "));
        assertThat(folder.resolve("app.tji")).doesNotExist();
    }

    @Test
    void takesWhatItKnowsFromTheCacheAsked() throws IOException {
        Path cache = folder.resolve("cache");
        Run cold = Cli.run("index", "--jar", jar, "--cache", cache, "--json");
        Run warm = Cli.run("index", "--jar", jar, "--cache", cache, "--json");

        assertThat(cold.json().at("/report/cachedContainers").intValue()).isZero();
        assertThat(warm.json().at("/report/cachedContainers").intValue()).isEqualTo(1);
        assertThat(warm.json().at("/report/cachedClasses").intValue())
                .isEqualTo(FixtureProgram.CLASSES);
        assertThat(Cli.run("index", "--jar", jar, "--cache", cache).out())
                .containsPattern("containers +1  from the cache 1\n");
        assertThat(cache).isNotEmptyDirectory();
    }

    @Test
    void keepsNothingWhenNoCacheIsWanted() throws IOException {
        Run first = Cli.run("index", "--jar", jar, "--no-cache", "--json");
        Run second = Cli.run("index", "--jar", jar, "--no-cache", "--json");

        assertThat(first.json().at("/report/cachedContainers").intValue()).isZero();
        assertThat(second.json().at("/report/cachedContainers").intValue()).isZero();
    }

    @Test
    void keepsTheCacheWithinTheLimitAsked() {
        Path cache = folder.resolve("cache");
        Cli.run("index", "--jar", jar, "--cache", cache, "--cache-limit", 0);

        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void warnsOfACacheThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = Cli.run("index", "--jar", jar, "--cache", file.resolve("x"));

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("warning: the cache cannot be written", "--no-cache");
        assertThat(folder.resolve("app.tji")).isNotEmptyFile();
    }

    @Test
    void cacheOptionsThatContradictEachOtherAreBadUsage() {
        assertThat(Cli.run("index", "--jar", jar, "--cache", "x", "--no-cache").status())
                .isEqualTo(2);
        assertThat(Cli.run("index", "--jar", jar, "--cache-limit", -1).status()).isEqualTo(2);
    }
}
