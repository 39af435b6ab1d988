package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.cli.Cli.Run;
import org.thinjit.format.HeaderDescriptor;

class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "inspect",
                "reach",
                "why",
                "verify",
                "diff",
                "report",
                "tune",
                "profile",
                "archive",
                "run",
                "generate-completion"
            })
    void everyCommandShowsAnExample(String command) {
        Run run = Cli.run(command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: thinjit " + command)
                .containsPattern("Examples?:\n")
                .contains("thinjit-cli.jar " + command);
    }

    @Test
    void topLevelListsExactlyTheCommandsThereAre() {
        Run run = Cli.run("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Examples:\n  java -jar thinjit-cli.jar index --jar app.jar");
        assertThat(ThinJitCli.commandLine().getSubcommands())
                .containsOnlyKeys(
                        "index",
                        "inspect",
                        "reach",
                        "why",
                        "verify",
                        "diff",
                        "report",
                        "tune",
                        "profile",
                        "archive",
                        "run",
                        "generate-completion");
    }

    @Test
    void versionNamesToolFormatAndJvm() {
        Run run = Cli.run("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "ThinJIT ",
                        "index format " + HeaderDescriptor.VERSION,
                        Runtime.version().toString());
    }

    @Test
    void completionScriptKnowsCommandsAndOptions() {
        Run run = Cli.run("generate-completion");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("complete -F _complete_thinjit -o default thinjit")
                .contains(
                        "index inspect reach why verify diff report tune profile archive run generate-completion")
                .contains("'--class-path'", "'--lookahead'")
                .contains("\"reachable\" \"all\" \"none\"");
    }

    @Test
    void badUsageNamesTheProblemAndTheWayToHelp() {
        Run unknown = Cli.run("inpsect", "app.tji");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("inpsect").contains("See 'thinjit --help'.");

        Run none = Cli.run();
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).startsWith("error: Missing required subcommand");

        Run option = Cli.run("inspect", "app.tji", "--jsn");
        assertThat(option.status()).isEqualTo(2);
        assertThat(option.err()).contains("--jsn").contains("--json");
    }
}
