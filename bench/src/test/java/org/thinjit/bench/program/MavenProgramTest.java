package org.thinjit.bench.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.w3c.dom.Document;

class MavenProgramTest {
    @TempDir Path root;

    @Test
    void theVersionFitsTheJdk() throws BenchException {
        MavenProgram kotlinc = find("kotlinc");
        assertThat(kotlinc.versionFor(17)).isEqualTo("2.0.21");
        assertThat(kotlinc.versionFor(24)).isEqualTo("2.0.21");
        assertThat(kotlinc.versionFor(25)).isEqualTo("2.1.21");
        assertThatThrownBy(() -> kotlinc.versionFor(11)).isInstanceOf(BenchException.class);
    }

    @Test
    void placeholdersBecomePathsAndTheOutputFolderStays() {
        Path in = root.resolve("hello.kt");
        Program program = find("kotlinc").program("2.0.21", root, List.of(), in);
        assertThat(program.arguments())
                .containsExactly(
                        "-no-stdlib",
                        "-no-reflect",
                        "-classpath",
                        root.resolve("lib") + "/kotlin-stdlib-2.0.21.jar",
                        "-d",
                        Program.OUT,
                        in.toString());
        assertThat(program.mustSucceed()).isTrue();
    }

    @Test
    void whatWasFetchedIsNotFetchedAgainAndItsInputIsWritten() throws Exception {
        Path folder = new Workspace(root).programFolder("ecj-3.33.0");
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Path own = Files.createFile(lib.resolve("ecj-3.33.0.jar"));
        Path other = Files.createFile(lib.resolve("a-1.jar"));
        Files.writeString(folder.resolve("fetched"), "org.eclipse.jdt:ecj:3.33.0");

        Program program = find("ecj").prepare(new Jdk(17, "17", root));

        assertThat(program.launch().containers()).containsExactly(own, other);
        assertThat(folder.resolve("in/WordCount.java")).content().contains("class WordCount");
        assertThat(folder.resolve("fetch.log")).doesNotExist();
    }

    @Test
    void aJarThatIsGoneIsNamed() throws Exception {
        Path folder = new Workspace(root).programFolder("ecj-3.33.0");
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("fetched"), "org.eclipse.jdt:ecj:3.33.0");
        assertThatThrownBy(() -> find("ecj").prepare(new Jdk(17, "17", root)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("ecj-3.33.0.jar is missing");
    }

    @Test
    void everyCatalogInputIsThere() {
        for (String name : List.of("ecj", "kotlinc", "checkstyle", "groovy", "clojure", "pmd")) {
            assertThat(MavenProgram.class.getResource(find(name).input())).as(name).isNotNull();
        }
    }

    @Test
    void theGeneratedPomNamesTheArtifactsOnly() throws Exception {
        MavenArtifact artifact = new MavenArtifact("g.h", "a", "1.2", List.of("b"));
        List<String> coordinates = new ArrayList<>(artifact.coordinates());
        coordinates.add("g.h:a:1.2:tests");
        byte[] pom = MavenFetch.project("a", coordinates).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(pom));
        String dependencies =
                document.getElementsByTagName("dependencies").item(0).getTextContent();
        assertThat(dependencies.split("\\s+"))
                .containsExactly("", "g.h", "a", "1.2", "g.h", "b", "1.2", "g.h", "a", "1.2tests");
    }

    private MavenProgram find(String name) {
        return (MavenProgram) new ProgramCatalog(new Workspace(root)).find(name).orElseThrow();
    }
}
