package org.thinjit.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.PackMode;
import org.thinjit.maven.program.Program;
import org.thinjit.maven.program.SearchedContainers;
import org.thinjit.maven.support.JarMaker;
import org.thinjit.maven.support.Lines;

/** What the output folder holds, after good input and bad. */
class ProgramOutputTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir Path folder;
    private final Lines lines = new Lines();
    private Path app;
    private Path out;

    @BeforeEach
    void makeProgram() throws Exception {
        app = new JarMaker().program("").write(folder.resolve("app.jar"));
        out = folder.resolve("thinjit");
    }

    private void index(Path... more) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(app));
        classPath.addAll(List.of(more));
        Program program = new Program(classPath, false, JarMaker.MAIN, false);
        IndexRequest request = program.request(out, PackMode.ALL, 2);
        new ProgramOutput(out, lines).index(request, SearchedContainers.of(request));
    }

    private void arguments(Path agent) throws IOException {
        Program program = new Program(List.of(app), true, JarMaker.MAIN, false);
        new ProgramOutput(out, lines)
                .arguments(agent, program, out.resolve("app.tji"), "", List.of());
    }

    private List<String> written() {
        String[] names = out.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    @Test
    void holdsIndexAndPack() throws Exception {
        index();
        assertThat(written()).containsExactlyInAnyOrder("app.tji", "app.tjp");
        assertThat(lines.all()).hasSize(1);
        assertThat(lines.all().get(0)).startsWith("info indexed 2 classes (2 packed) of 1 jars");
    }

    @Test
    void staysAsItIsWhenNothingHasChanged() throws Exception {
        index();
        arguments(app);
        for (String name : written()) {
            Files.setLastModifiedTime(out.resolve(name), LONG_AGO);
        }
        index();
        arguments(app);
        assertThat(written())
                .hasSize(4)
                .allSatisfy(
                        name ->
                                assertThat(Files.getLastModifiedTime(out.resolve(name)))
                                        .isEqualTo(LONG_AGO));
        assertThat(lines.all()).last().isEqualTo("info app.tji is up to date");
    }

    @Test
    void isIndexedAnewWhenAJarHasChanged() throws Exception {
        index();
        byte[] before = Files.readAllBytes(out.resolve("app.tji"));
        new JarMaker().program("").entry("more.txt", new byte[9]).write(app);
        index();
        assertThat(Files.readAllBytes(out.resolve("app.tji"))).isNotEqualTo(before);
    }

    @Test
    void holdsTheNewAgentWhenTheAgentHasChanged() throws Exception {
        index();
        arguments(app);
        Path agent = Files.writeString(folder.resolve("agent.jar"), "another");
        arguments(agent);
        assertThat(out.resolve("thinjit.jar")).hasContent("another");
    }

    @Test
    void countsAndNamesWhatIsNoJar() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.jar"), "these are no classes");
        Path empty = Files.createFile(folder.resolve("empty.jar"));
        index(text, empty);
        assertThat(lines.all())
                .anySatisfy(line -> assertThat(line).startsWith("warn skipped " + text))
                .anySatisfy(line -> assertThat(line).startsWith("warn skipped " + empty))
                .last()
                .asString()
                .startsWith("info indexed 2 classes (2 packed) of 3 jars");
    }

    @Test
    void takesAJarWithoutEntriesAsItIs() throws Exception {
        index(new JarMaker().write(folder.resolve("empty.jar")));
        assertThat(lines.all())
                .singleElement()
                .asString()
                .startsWith("info indexed 2 classes (2 packed) of 2 jars");
    }

    @Test
    void countsAndNamesClassFilesFromTheFuture() throws Exception {
        app = new JarMaker().program("").mainOfVersion(999).write(app);
        index();
        assertThat(lines.all())
                .contains("warn skipped " + JarMaker.MAIN + ": unknown-version")
                .last()
                .isEqualTo(
                        "info left to the JVM's own search: unknown-version 1 ("
                                + JarMaker.MAIN
                                + " …)");
    }

    @Test
    void countsClassesOfLaterReleasesWithoutAWarning() throws Exception {
        String variant = "META-INF/versions/99/later/Only.class";
        app =
                new JarMaker()
                        .program("")
                        .manifest("Multi-Release", "true")
                        .entry(variant, new byte[1])
                        .write(app);
        index();
        assertThat(lines.all())
                .noneSatisfy(line -> assertThat(line).startsWith("warn"))
                .last()
                .asString()
                .startsWith("info left to the JVM's own search: multi-release 1 (");
    }

    @Test
    void namesAtMostTenOfManySkippedThings() {
        SkippedThings skipped = new SkippedThings(lines);
        for (int i = 0; i < 13; i++) {
            skipped.skipped("C" + i, "malformed");
        }
        skipped.conclude();
        assertThat(lines.all())
                .hasSize(11)
                .contains("warn skipped C9: malformed")
                .last()
                .isEqualTo("warn skipped 3 more; mvn -X names them");
    }

    @Test
    void isAFileInTheWay() throws Exception {
        Files.writeString(out, "a file");
        assertThatThrownBy(this::index)
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(FileProblem.of(e))
                                        .isEqualTo(out + ": is a file, where a folder is needed"));
    }

    @Test
    void hasAFolderInThePacksPlace() throws Exception {
        index();
        byte[] before = Files.readAllBytes(out.resolve("app.tji"));
        Path pack = out.resolve("app.tjp");
        Files.delete(pack);
        Files.createDirectory(pack);
        new JarMaker().program("").entry("more.txt", new byte[9]).write(app);
        assertThatThrownBy(this::index)
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(FileProblem.of(e))
                                        .startsWith(pack + ": cannot be written, for it is a"));
        assertThat(out.resolve("app.tji")).hasBinaryContent(before);
        assertThat(written()).containsExactlyInAnyOrder("app.tji", "app.tjp");
    }

    @Test
    void keepsTheOldIndexWhenIndexingIsInterrupted() throws Exception {
        index();
        byte[] before = Files.readAllBytes(out.resolve("app.tji"));
        new JarMaker().program("").entry("more.txt", new byte[9]).write(app);
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::index)
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(FileProblem.of(e)).contains("indexing was interrupted"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(written()).containsExactlyInAnyOrder("app.tji", "app.tjp");
        assertThat(Files.readAllBytes(out.resolve("app.tji"))).isEqualTo(before);
    }
}
