package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

/** What {@code index} does with input that is odd or bad, and with output that cannot be written. */
class BadInputTest {
    private static final int MAJOR_VERSION_OFFSET = 6;

    @TempDir private Path folder;
    private Path app;
    private Path index;

    @BeforeEach
    void build() throws IOException {
        app = FixtureProgram.jar(folder.resolve("app.jar"));
        index = folder.resolve("app.tji");
    }

    private Run index(Path... classPath) {
        String joined =
                Arrays.stream(classPath)
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        return Cli.run("index", "--class-path", joined, "--output", index, "--json");
    }

    private Path jar(String name, Object... namesAndContents) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                Object content = namesAndContents[i + 1];
                zip.write(
                        content instanceof byte[] bytes
                                ? bytes
                                : ((String) content).getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("classes-of-app.jar").resolve(name));
    }

    @Test
    void filesThatAreNoJarsAreNamedAndCounted() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jar"), "these are no classes");
        Path nothing = Files.createFile(folder.resolve("nothing.jar"));

        Run run = index(app, text, nothing);

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("warning: skipped " + text + ": not a readable jar")
                .contains("warning: skipped " + nothing + ": not a readable jar");
        assertThat(run.json().at("/skipped").intValue()).isEqualTo(2);
        assertThat(run.json().at("/report/classes").intValue()).isEqualTo(FixtureProgram.CLASSES);
    }

    @Test
    void aJarWithoutEntriesIsAContainerLikeOthers() throws IOException {
        Run run = index(app, jar("empty.jar"));

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/report/containers").intValue()).isEqualTo(2);
        assertThat(run.json().at("/report/classes").intValue()).isEqualTo(FixtureProgram.CLASSES);
    }

    @Test
    void ofTwoVersionsOfAClassTheFirstCountsAndTheOtherIsTold() throws IOException {
        Path other = jar("other.jar", "demo/Leaf.class", fixture("demo/Twig.class"));

        Run run = index(app, other);

        assertThat(run.status()).isZero();
        assertThat(run.json().at("/report/shadowed/count").intValue()).isEqualTo(1);
        assertThat(run.json().at("/report/shadowed/names/0").textValue())
                .isEqualTo("demo.Leaf (from app.jar, not other.jar)");
        assertThat(run.json().at("/report/packedClasses").intValue())
                .isEqualTo(FixtureProgram.CLASSES);
        assertThat(Cli.run("index", "--class-path", app + File.pathSeparator + other).out())
                .containsPattern("shadowed +1  demo.Leaf \\(from app.jar, not other.jar\\)\n");
    }

    @Test
    void ofAMultiReleaseJarThisJdksVariantsArePackedAndClassesForLaterOnesCounted()
            throws IOException {
        Path versions =
                jar(
                        "versions.jar",
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n",
                        "demo/Leaf.class",
                        fixture("demo/Leaf.class"),
                        "META-INF/versions/17/demo/Leaf.class",
                        fixture("demo/Leaf.class"),
                        "META-INF/versions/99/demo/Twig.class",
                        fixture("demo/Twig.class"));

        Run run = index(versions);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/report/packedClasses").intValue()).isEqualTo(1);
        assertThat(run.json().at("/report/plain/multi-release/names/0").textValue())
                .isEqualTo("demo.Twig");
        assertThat(Cli.run("inspect", index).out()).contains("(multi-release, jdk-17-to-98)");
    }

    @Test
    void classFilesFromTheFutureAreNamedAndCounted() throws IOException {
        byte[] future = fixture("demo/Leaf.class");
        future[MAJOR_VERSION_OFFSET] = 3;
        Path newer = jar("newer.jar", "demo/Leaf.class", future);

        Run run = index(newer, app);

        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("warning: skipped demo.Leaf: unknown-version");
        assertThat(run.json().at("/report/plain/unknown-version/count").intValue()).isEqualTo(1);
        assertThat(run.json().at("/report/packedClasses").intValue())
                .isEqualTo(FixtureProgram.CLASSES - 1);
    }

    @Test
    void descriptionsOfModulesAreCountedWithoutAWarning() throws IOException {
        Run run = index(jar("module.jar", "module-info.class", new byte[0]), app);

        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/report/plain/module-info/count").intValue()).isEqualTo(1);
    }

    @Test
    void whatAManifestNamesButIsNotThereIsNamedAndCounted() throws IOException {
        Path naming =
                jar(
                        "naming.jar",
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\r\nClass-Path: app.jar lib/gone.jar\r\n\r\n");

        Run run = index(naming);

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .startsWith("warning: skipped " + folder.toRealPath().resolve("lib/gone.jar"))
                .contains(": does not exist");
        assertThat(run.json().at("/skipped").intValue()).isEqualTo(1);
        assertThat(run.json().at("/report/classes").intValue()).isEqualTo(FixtureProgram.CLASSES);
    }

    @Test
    void aFolderInTheIndexsPlaceIsNamedAndNothingIsWritten() throws IOException {
        Files.createDirectory(index);

        Run run = index(app);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("error: " + index + ": cannot be written, for it is a");
        assertThat(folder.resolve("app.tjp")).doesNotExist();
    }

    @Test
    void aFolderInThePacksPlaceLeavesTheOldIndex() throws IOException {
        byte[] before = Files.readAllBytes(indexed());
        Path pack = folder.resolve("app.tjp");
        Files.delete(pack);
        Files.createDirectory(pack);

        Run run = index(app, jar("empty.jar"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("error: " + pack + ": cannot be written, for it is a");
        assertThat(index).hasBinaryContent(before);
    }

    @Test
    void aFileInTheFoldersPlaceIsNamed() throws IOException {
        index = Files.createFile(folder.resolve("taken")).resolve("app.tji");

        Run run = index(app);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("taken is no folder to write to; create it or use --output");
    }

    @Test
    void interruptedIndexingLeavesTheOldIndexAndNothingElse() throws IOException {
        byte[] before = Files.readAllBytes(indexed());
        String[] files = folder.toFile().list();

        Thread.currentThread().interrupt();
        Run run = index(app, jar("app2.jar", "demo/Leaf.class", fixture("demo/Leaf.class")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("error: indexing was interrupted");
        assertThat(index).hasBinaryContent(before);
        Files.delete(folder.resolve("app2.jar"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(files);
    }

    private Path indexed() {
        assertThat(index(app).status()).isZero();
        return index;
    }
}
