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

class WhyCommandTest {
    private static final String MAIN = "entry demo.Main.main([Ljava/lang/String;)V";

    @TempDir private static Path folder;
    private static Path index;

    @BeforeAll
    static void build() throws IOException {
        index = FixtureProgram.indexed(folder);
    }

    @Test
    void findsTheShortestPathFromMain() throws IOException {
        assertThat(path("demo.Deeper"))
                .containsExactly(
                        MAIN,
                        "virtual demo.Leaf.value()I",
                        "direct demo.Deep.make()I",
                        "resolves demo.Deeper");
    }

    @Test
    void followsLambdas() throws IOException {
        assertThat(path("demo.InLambda"))
                .containsExactly(
                        MAIN, "lambda demo.Main.lambda$main$0()V", "resolves demo.InLambda");
    }

    @Test
    void marksColdCalls() throws IOException {
        assertThat(path("demo.Failure")).containsExactly(MAIN, "resolves (cold) demo.Failure");
        assertThat(path("demo.Reason"))
                .containsExactly(
                        MAIN, "direct (cold) demo.Failure.<init>()V", "resolves demo.Reason");
    }

    @Test
    void theMainClassNeedsNoCall() throws IOException {
        assertThat(path("demo.Main")).containsExactly("entry demo.Main");
    }

    @Test
    void beginsAtAnUncalledMethodWhenMainDoesNotLeadThere() throws IOException {
        JsonNode why = Cli.run("why", index, "demo.OnlyLonely", "--json").json();

        assertThat(why.at("/entry").textValue()).isEqualTo("uncalled");
        assertThat(path("demo.OnlyLonely"))
                .containsExactly("entry demo.Lonely.run()V", "resolves demo.OnlyLonely");
    }

    @Test
    void saysWhenThereIsNoPath() throws IOException {
        Run run = Cli.run("why", index, "demo.Reflected");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("demo.Reflected: no path").contains("reflection");
        assertThat(path("demo.Reflected")).isEmpty();
    }

    @Test
    void printsOneStepALine() {
        Run run = Cli.run("why", index, "demo/Deeper");

        assertThat(run.out())
                .startsWith("demo.Deeper: 2 calls from the main class\n")
                .containsPattern("  virtual +demo.Leaf.value\\(\\)\n")
                .endsWith("resolves  demo.Deeper\n");
    }

    @Test
    void aSuperclassIsLoadedWithItsSubclass() throws IOException {
        assertThat(path("demo.Base"))
                .containsExactly(
                        MAIN,
                        "lambda demo.Main.lambda$main$0()V",
                        "resolves demo.InLambda",
                        "superclass demo.Base");
    }

    @Test
    void verificationLoadsWhatItCompares() throws IOException {
        assertThat(path("demo.Twig"))
                .containsExactly(MAIN, "resolves demo.Parser", "verification demo.Twig");
    }

    @Test
    void withoutAMainClassEveryUncalledMethodIsAnEntry(@TempDir Path other) throws IOException {
        Path jar = FixtureProgram.jar(other.resolve("app.jar"));
        assertThat(Cli.run("index", "--class-path", jar).status()).isZero();

        JsonNode why = Cli.run("why", other.resolve("app.tji"), "demo.Parser", "--json").json();

        assertThat(why.at("/entry").textValue()).isEqualTo("uncalled");
        assertThat(steps(why)).containsExactly(MAIN, "resolves demo.Parser");
    }

    @Test
    void suggestsTheNearestClass() {
        Run run = Cli.run("why", index, "Parsr");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("no class Parsr", "did you mean\n  demo.Parser\n");
    }

    private static List<String> path(String name) throws IOException {
        return steps(Cli.run("why", index, name, "--json").json());
    }

    private static List<String> steps(JsonNode why) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : why.at("/path")) {
            String cold = step.at("/cold").booleanValue() ? " (cold) " : " ";
            steps.add(step.at("/link").textValue() + cold + step.at("/name").textValue());
        }
        return steps;
    }
}
