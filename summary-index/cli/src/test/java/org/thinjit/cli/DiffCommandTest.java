package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

class DiffCommandTest {
    @TempDir private Path folder;
    private Path before;
    private Path after;

    /** The old program has all classes, the new one lacks {@code Deep}. */
    @BeforeEach
    void build() throws IOException {
        Path jar = FixtureProgram.jar(folder.resolve("app.jar"));
        before = folder.resolve("before.tji");
        after = folder.resolve("after.tji");
        assertThat(Cli.run("index", "--jar", jar, "--output", before).status()).isZero();
        remove(jar, "demo/Deep.class");
        assertThat(Cli.run("index", "--jar", jar, "--output", after).status()).isZero();
    }

    private static void remove(Path jar, String entry) throws IOException {
        URI uri = URI.create("jar:" + jar.toUri());
        try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of())) {
            Files.delete(zip.getPath(entry));
        }
    }

    @Test
    void anIndexDoesNotDifferFromItself() {
        Run run = Cli.run("diff", before, before);

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("no difference");
    }

    @Test
    void whatWentIsListedByName() throws IOException {
        JsonNode diff = Cli.run("diff", before, after, "--json").json();

        assertThat(names(diff, "/classes/wentNames")).containsExactly("demo.Deep");
        assertThat(names(diff, "/methods/wentNames"))
                .containsExactly("demo.Deep.<init>()V", "demo.Deep.make()I");
        assertThat(names(diff, "/calls/wentNames"))
                .containsExactly(
                        "demo.Deep.make()I -> demo.Deeper.make()I (direct)",
                        "demo.Leaf.value()I -> demo.Deep.make()I (direct)");
        assertThat(names(diff, "/resolves/wentNames"))
                .containsExactly(
                        "demo.Deep.make()I -> demo.Deeper (resolves)",
                        "demo.Leaf.value()I -> demo.Deep (resolves)");
        for (String sort :
                List.of("containers", "classes", "methods", "calls", "resolves", "verification")) {
            assertThat(diff.at("/" + sort + "/came").intValue()).as(sort).isZero();
        }
    }

    @Test
    void whatVerificationNoLongerLoadsIsListed() throws IOException {
        Path jar = FixtureProgram.jar(folder.resolve("app.jar"));
        remove(jar, "demo/Twig.class");
        assertThat(Cli.run("index", "--jar", jar, "--output", after).status()).isZero();
        JsonNode diff = Cli.run("diff", before, after, "--json").json();

        assertThat(names(diff, "/verification/wentNames"))
                .containsExactly("demo.Parser -> demo.Twig (verification)");
        assertThat(diff.at("/verification/came").intValue()).isZero();
        assertThat(Cli.run("diff", before, after).out())
                .contains("loaded by verification: 0 came, 1 went\n  - demo.Parser -> demo.Twig");
    }

    private static List<String> names(JsonNode diff, String pointer) {
        List<String> names = new ArrayList<>();
        diff.at(pointer).forEach(name -> names.add(name.textValue()));
        return names;
    }

    @Test
    void theOtherWayRoundItCame() throws IOException {
        JsonNode diff = Cli.run("diff", after, before, "--json").json();

        assertThat(diff.at("/classes/came").intValue()).isEqualTo(1);
        assertThat(diff.at("/classes/went").intValue()).isZero();
        assertThat(diff.at("/calls/came").intValue()).isEqualTo(2);
    }

    @Test
    void theLimitShortensListsNotCounts() {
        assertThat(Cli.run("diff", before, after, "--limit", 1).out())
                .contains("methods: 0 came, 2 went\n  - demo.Deep.<init>()V\n  - and 1 more\n");
    }

    @Test
    void aNegativeLimitIsBadUsage() {
        assertThat(Cli.run("diff", before, after, "--limit", -1).status()).isEqualTo(2);
    }

    @Test
    void aMissingIndexIsNamed() {
        Run run = Cli.run("diff", before, folder.resolve("none.tji"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("none.tji does not exist");
    }
}
