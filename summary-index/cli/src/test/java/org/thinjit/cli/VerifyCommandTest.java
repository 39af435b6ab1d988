package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

class VerifyCommandTest {
    @TempDir private Path folder;
    private Path jar;
    private Path index;

    @BeforeEach
    void build() throws IOException {
        jar = FixtureProgram.jar(folder.resolve("app.jar"));
        index = folder.resolve("app.tji");
        assertThat(Cli.run("index", "--jar", jar, "--lookahead", 3).status()).isZero();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void removeFromJar(String entry) throws IOException {
        URI uri = URI.create("jar:" + jar.toUri());
        try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of())) {
            Files.delete(zip.getPath(entry));
        }
    }

    @Test
    void anIndexThatHoldsIsConfirmedAndNothingIsLeftBehind() throws IOException {
        List<String> before = names();
        Run run = Cli.run("verify", index);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("is what the jars give");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void whatIsNotOnTheClassPathIsVerifiedToo() throws IOException {
        Path plugin = Files.copy(jar, folder.resolve("plugin.jar"));
        assertThat(Cli.run("index", "--jar", jar, "--also", plugin).status()).isZero();
        assertThat(Cli.run("inspect", index).out()).contains("attached");
        assertThat(Cli.run("verify", index).status()).isZero();

        Files.write(plugin, new byte[] {1});
        assertThat(Cli.run("verify", index).status()).isEqualTo(1);
        Run absent = Cli.run("index", "--jar", jar, "--also", folder.resolve("none.jar"));
        assertThat(absent.status()).isEqualTo(1);
        assertThat(absent.err()).contains("none.jar does not exist");
    }

    @Test
    void everyModeOfPackCanBeVerified() {
        for (String mode : List.of("none", "reachable", "all")) {
            assertThat(Cli.run("index", "--jar", jar, "--pack", mode).status()).isZero();
            assertThat(Cli.run("verify", index).status()).as(mode).isZero();
        }
    }

    @Test
    void aChangedJarIsTold() throws IOException {
        removeFromJar("demo/OnlyLonely.class");
        Run run = Cli.run("verify", index, "--json");

        assertThat(run.status()).isEqualTo(1);
        JsonNode report = run.json();
        assertThat(report.at("/holds").booleanValue()).isFalse();
        assertThat(report.at("/differences").toString())
                .contains("app.jar: has other content", "section classes");
        assertThat(report.at("/graph/classes/wentNames/0").textValue())
                .isEqualTo("demo.OnlyLonely");
        assertThat(Cli.run("verify", index).out())
                .contains("is not what the jars give", "- demo.OnlyLonely\n");
    }

    @Test
    void otherVerifierSetsAreTold() throws IOException {
        removeFromJar("demo/Twig.class");
        JsonNode report = Cli.run("verify", index, "--json").json();

        assertThat(report.at("/differences").toString())
                .contains("section verifier-rows: differs", "verifier.loads=6", "verifier.loads=5");
        assertThat(report.at("/graph/verification/wentNames/0").textValue())
                .isEqualTo("demo.Parser -> demo.Twig (verification)");
    }

    @Test
    void aPackChangedInPlaceIsTold() throws IOException {
        Path pack = folder.resolve("app.tjp");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length - 20] ^= 1;
        Files.write(pack, bytes);
        assertThat(differences()).contains("pack: differs from byte");

        Files.delete(pack);
        assertThat(differences()).contains("app.tjp is missing");
    }

    @Test
    void aTouchedJarIsTold() throws IOException {
        assertThat(jar.toFile().setLastModified(1_500_000_000_000L)).isTrue();
        assertThat(differences())
                .contains("app.jar: has the same entries, but another size or time");
    }

    @Test
    void aMissingJarIsTold() throws IOException {
        Files.delete(jar);
        assertThat(differences()).contains("app.jar: is missing");
    }

    private String differences() throws IOException {
        Run run = Cli.run("verify", index, "--json");
        assertThat(run.status()).isEqualTo(1);
        return run.json().at("/differences").toString();
    }
}
