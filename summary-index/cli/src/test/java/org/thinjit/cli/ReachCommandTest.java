package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;

class ReachCommandTest {
    @TempDir private static Path folder;
    private static Path index;

    @BeforeAll
    static void build() throws IOException {
        index = FixtureProgram.indexed(folder);
    }

    @Test
    void listsRequestsInOrderWithDistances() throws IOException {
        JsonNode reach =
                Cli.run("reach", index, "demo.Main.main", "--lookahead", 2, "--json")
                        .json()
                        .at("/0");

        assertThat(reach.at("/method").textValue())
                .isEqualTo("demo.Main.main([Ljava/lang/String;)V");
        assertThat(reach.at("/prolog").booleanValue()).isTrue();
        assertThat(requests(reach))
                .containsExactly(
                        "0 demo.Node",
                        "0 demo.Leaf",
                        "0 demo.Twig",
                        "0 demo.Parser",
                        "0 demo.Reader",
                        "0 demo.InLambda",
                        "0 demo.Base",
                        "1 demo.Deep",
                        "2 demo.Deeper",
                        "2 demo.Deepest");
    }

    @Test
    void lessLookaheadReachesLess() throws IOException {
        JsonNode reach =
                Cli.run("reach", index, "demo.Main.main", "--lookahead", 1, "--json")
                        .json()
                        .at("/0");

        assertThat(requests(reach)).contains("1 demo.Deep").doesNotContain("2 demo.Deeper");
    }

    @Test
    void takesTheIndexesLookaheadByDefault() throws IOException {
        JsonNode reach = Cli.run("reach", index, "demo.Main.main", "--json").json().at("/0");

        assertThat(reach.at("/lookahead").intValue()).isEqualTo(4);
    }

    @Test
    void namesTheMethodThatNeedsTheClass() {
        Run run = Cli.run("reach", index, "demo.Main.main");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("demo.Main.main(String[])\n")
                .containsPattern("1  demo.Deep +through demo.Leaf.value\\(\\)\n")
                .containsPattern("0  demo.Leaf +verification of demo.Parser\n")
                .doesNotContain("demo.Failure", "demo.Lonely");
    }

    @Test
    void namesWhatTheClassIsNeededFor() throws IOException {
        JsonNode requests =
                Cli.run("reach", index, "demo.Main.main", "--json").json().at("/0/requests");

        assertThat(requests.at("/1/name").textValue()).isEqualTo("demo.Leaf");
        assertThat(requests.at("/1/link").textValue()).isEqualTo("verification");
        assertThat(requests.at("/1/through").textValue()).isEqualTo("demo.Parser");
        assertThat(requests.at("/3/name").textValue()).isEqualTo("demo.Parser");
        assertThat(requests.at("/3/link").textValue()).isEqualTo("resolves");
    }

    @Test
    void answersForAllOverloadsOrForOne() throws IOException {
        assertThat(Cli.run("reach", index, "demo.Parser.parse", "--json").json()).hasSize(2);

        JsonNode one = Cli.run("reach", index, "demo.Parser.parse(I)Ldemo/Node;", "--json").json();
        assertThat(one).hasSize(1);
        assertThat(requests(one.at("/0")).get(0)).isEqualTo("0 demo.Leaf");
    }

    @Test
    void leavesOutWhatRunsAlready() throws IOException {
        JsonNode reach = Cli.run("reach", index, "demo.Leaf.value", "--json").json().at("/0");

        assertThat(requests(reach))
                .containsExactly("0 demo.Deep", "1 demo.Deeper", "1 demo.Deepest");
    }

    @Test
    void saysWhenNoFlagCanFire() {
        Run run = Cli.run("reach", index, "demo.Deep.<init>");

        assertThat(run.out()).contains("0 classes", "no prolog");
    }

    @Test
    void suggestsTheNearestMethodOrClass() {
        Run method = Cli.run("reach", index, "demo.Parser.pasre");
        assertThat(method.status()).isEqualTo(1);
        assertThat(method.err()).contains("no method pasre", "did you mean\n  demo.Parser.parse\n");

        Run type = Cli.run("reach", index, "demo.Praser.parse");
        assertThat(type.status()).isEqualTo(1);
        assertThat(type.err()).contains("no class demo.Praser", "did you mean\n  demo.Parser\n");
    }

    @Test
    void refusesWhatNamesNoMethod() {
        assertThat(Cli.run("reach", index, "main").status()).isEqualTo(2);
        assertThat(Cli.run("reach", index, "demo.Main.main", "--lookahead", 65).status())
                .isEqualTo(2);
        assertThat(Cli.run("reach", index).status()).isEqualTo(2);
    }

    private static List<String> requests(JsonNode reach) {
        List<String> requests = new ArrayList<>();
        for (JsonNode request : reach.at("/requests")) {
            requests.add(
                    request.at("/distance").intValue() + " " + request.at("/name").textValue());
        }
        return requests;
    }

    @Test
    void showsTheCallsThatLeadToAClass() throws IOException {
        JsonNode requests =
                Cli.run("reach", index, "demo.Main.main", "--json").json().at("/0/requests");
        for (JsonNode request : requests) {
            JsonNode path = request.at("/path");
            assertThat(path.get(0).textValue()).startsWith("demo.Main.main(");
            if (request.at("/link").textValue().equals("resolves")) {
                assertThat(path.get(path.size() - 1)).isEqualTo(request.at("/through"));
            }
        }
        assertThat(requests).isNotEmpty();
        assertThat(Cli.run("reach", index, "demo.Main.main", "--paths").out())
                .containsPattern(
                        "1  demo.Deep +demo.Main.main\\(String\\[\\]\\) > demo.Leaf.value\\(\\)\n")
                .containsPattern(
                        "0  demo.Leaf +demo.Main.main\\(String\\[\\]\\)"
                                + " > verification of demo.Parser\n");
    }
}
