package org.thinjit.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code profile}: what the agent has learned from runs. */
@Command(
        name = "profile",
        description = "Merges and shows profiles, which the agent learns with learn=FILE.",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        subcommands = {ProfileMergeCommand.class, ProfileShowCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar profile merge one.tjl two.tjl --output app.tjl",
            "  java -jar thinjit-cli.jar profile show app.tjl"
        })
final class ProfileCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
