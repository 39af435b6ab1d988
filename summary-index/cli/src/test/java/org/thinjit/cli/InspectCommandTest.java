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
import org.thinjit.format.HeaderDescriptor;

class InspectCommandTest {
    @TempDir private Path folder;
    private Path index;

    @BeforeEach
    void build() throws IOException {
        index = FixtureProgram.indexed(folder);
    }

    @Test
    void countsWhatTheIndexHolds() throws IOException {
        JsonNode facts = Cli.run("inspect", index, "--json").json();

        assertThat(facts.at("/indexBytes").longValue()).isEqualTo(Files.size(index));
        assertThat(facts.at("/formatVersion").intValue()).isEqualTo(HeaderDescriptor.VERSION);
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
                        + edges.at("/initializer").intValue()
                        + edges.at("/callback").intValue()
                        + edges.at("/service").intValue();
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
                .contains("demo.Main", "format      version " + HeaderDescriptor.VERSION, "app.tjp")
                .containsPattern("classes +17  packed 17")
                .containsPattern("prologs spared +\\d+  .*no-code 1")
                .containsPattern("17 +17 +\\d+ .* kB +.* kB +app.jar\n");
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

    @Test
    void tellsSizesBySectionAndContainer() throws IOException {
        JsonNode facts = Cli.run("inspect", index, "--json").json();

        long sections = 0;
        for (JsonNode section : facts.at("/sections")) {
            sections += section.at("/bytes").longValue();
        }
        assertThat(facts.at("/sections/0/name").textValue()).isEqualTo("meta");
        assertThat(sections).isPositive().isLessThan(Files.size(index));
        JsonNode container = facts.at("/containerList/0");
        assertThat(container.at("/packBytes").longValue())
                .isPositive()
                .isLessThan(Files.size(folder.resolve("app.tjp")));
        assertThat(container.at("/methods").intValue()).isEqualTo(facts.at("/methods").intValue());
        assertThat(container.at("/callEdges").intValue())
                .isEqualTo(facts.at("/callEdges/total").intValue());
    }

    @Test
    void namesTheWidestPlaces() throws IOException {
        JsonNode wide = Cli.run("inspect", index, "--json", "--limit", 1).json().at("/fanOuts");

        assertThat(wide.at("/methods")).hasSize(1);
        assertThat(wide.at("/methods/0/name").textValue())
                .isEqualTo("demo.Main.main([Ljava/lang/String;)V");
        assertThat(wide.at("/methods/0/targets").intValue())
                .isGreaterThan(wide.at("/methods/0/sites").intValue());
        // Node.value: Leaf, Branch, Twig.
        assertThat(wide.at("/virtualCalls/0/targets").intValue()).isEqualTo(3);
        assertThat(wide.at("/virtualCalls/0/sites").intValue()).isEqualTo(1);
        assertThat(Cli.run("inspect", index, "--limit", 1).out())
                .containsPattern("TARGETS +SITES +METHOD\n +\\d+ +\\d+ +demo.Main.main\\(String");
    }

    @Test
    void drawsTheNeighbourhoodOfAClass() throws IOException {
        Path dot = folder.resolve("near.dot");
        Run run = Cli.run("inspect", index, "--graph", dot, "--class", "demo.Deep");

        assertThat(run.status()).isZero();
        assertThat(Files.readString(dot))
                .startsWith("digraph")
                .contains("\"demo.Deep\" [style=bold]")
                .contains("\"demo.Leaf\" -> \"demo.Deep\" [label=\"direct\\nresolves\"]")
                .contains("\"demo.Deep\" -> \"demo.Deeper\" [label=\"direct\\nresolves\"]")
                .doesNotContain("demo.Deepest")
                .endsWith("}\n");
    }

    @Test
    void aGraphNeedsAClassThatIsThere() {
        Path dot = folder.resolve("near.dot");

        assertThat(Cli.run("inspect", index, "--graph", dot).status()).isEqualTo(2);
        assertThat(Cli.run("inspect", index, "--graph", dot, "--class", "demo.Dep").err())
                .contains("demo.Deep");
        assertThat(dot).doesNotExist();
    }
}
