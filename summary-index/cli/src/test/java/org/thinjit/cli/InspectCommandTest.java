package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

class InspectCommandTest {
    @TempDir private Path folder;
    private Path index;

    @BeforeEach
    void build() throws IOException {
        Path jar = FixtureProgram.jar(folder.resolve("app.jar"));
        index = folder.resolve("app.tji");
        assertThat(Cli.run("index", "--jar", jar).status()).isZero();
    }

    @Test
    void countsWhatTheIndexHolds() throws IOException {
        JsonNode facts = Cli.run("inspect", index, "--json").json();

        assertThat(facts.at("/indexBytes").longValue()).isEqualTo(Files.size(index));
        assertThat(facts.at("/formatVersion").intValue()).isEqualTo(2);
        assertThat(facts.at("/jdk").intValue()).isEqualTo(Runtime.version().feature());
        assertThat(facts.at("/mainClass").textValue()).isEqualTo("demo.Main");
        assertThat(facts.at("/containers").intValue()).isEqualTo(1);
        assertThat(facts.at("/classes/total").intValue()).isEqualTo(FixtureProgram.CLASSES);
        assertThat(facts.at("/classes/packed").intValue()).isEqualTo(FixtureProgram.CLASSES);
        assertThat(facts.at("/containerList/0/path").textValue()).isEqualTo("app.jar");
        assertThat(facts.at("/containerList/0/classes/total").intValue())
                .isEqualTo(FixtureProgram.CLASSES);
    }

    @Test
    void everyMethodHasAPrologOrAReasonForNone() throws IOException {
        JsonNode facts = Cli.run("inspect", index, "--json").json();

        long spared = 0;
        for (JsonNode count : facts.at("/prologs/spared")) {
            spared += count.longValue();
        }
        assertThat(facts.at("/prologs/woven").intValue()).isPositive();
        assertThat(facts.at("/prologs/spared/no-code").intValue()).isEqualTo(1);
        assertThat(facts.at("/prologs/woven").longValue() + spared)
                .isEqualTo(facts.at("/methods").longValue());
    }

    @Test
    void edgesOfAllKindsAddUp() throws IOException {
        JsonNode edges = Cli.run("inspect", index, "--json").json().at("/callEdges");

        int kinds =
                edges.at("/direct").intValue()
                        + edges.at("/virtual").intValue()
                        + edges.at("/lambda").intValue()
                        + edges.at("/initializer").intValue();
        assertThat(kinds).isEqualTo(edges.at("/total").intValue());
        assertThat(edges.at("/lambda").intValue()).isEqualTo(1);
        assertThat(edges.at("/initializer").intValue()).isEqualTo(1);
        assertThat(edges.at("/cold").intValue()).isPositive();
    }

    @Test
    void countsWhatVerificationLoads() throws IOException {
        JsonNode sets = Cli.run("inspect", index, "--json").json().at("/verifierSets");

        // Parser returns Leaf and Twig as a Node, Reader a Leaf, Main throws a Failure.
        assertThat(sets.at("/classes").intValue()).isEqualTo(3);
        assertThat(sets.at("/loads").intValue()).isEqualTo(3 + 2 + 1);
        assertThat(sets.at("/unknown").intValue()).isZero();
        assertThat(Cli.run("inspect", index).out())
                .containsPattern("verifier sets +3  loads 6; unknown 0");
    }

    @Test
    void textTellsTheSame() {
        Run run = Cli.run("inspect", index);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("demo.Main", "format      version 2", "app.tjp")
                .containsPattern("classes +17  packed 17")
                .containsPattern("prologs spared +\\d+  .*no-code 1")
                .containsPattern("17 +17 +\\d+ .*app.jar\n");
    }

    @Test
    void seesThatThePackIsMissingOrForeign() throws IOException {
        Path pack = folder.resolve("app.tjp");
        assertThat(state()).isEqualTo("present");

        byte[] bytes = Files.readAllBytes(pack);
        bytes[24] ^= 1;
        Files.write(pack, bytes);
        assertThat(state()).isEqualTo("foreign");
        assertThat(Cli.run("inspect", index).out()).contains("belongs to another index");

        Files.delete(pack);
        assertThat(state()).isEqualTo("missing");
        assertThat(Cli.run("inspect", index).out()).contains("is missing; index the program again");
    }

    private String state() throws IOException {
        return Cli.run("inspect", index, "--json").json().at("/pack/state").textValue();
    }
}
