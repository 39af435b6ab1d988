package org.thinjit.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line's entry point. Exit status: 0 ok, 1 failed, 2 bad usage. Facts go to standard
 * output, warnings and errors to standard error.
 */
@Command(
        name = "thinjit",
        description = {
            "Makes and explains ThinJIT's summary indexes.",
            "Wherever this help says 'thinjit', run: java -jar thinjit-cli.jar"
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        subcommands = {
            IndexCommand.class,
            InspectCommand.class,
            ReachCommand.class,
            WhyCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            ReportCommand.class,
            ProfileCommand.class,
            GenerateCompletion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar thinjit-cli.jar index --jar app.jar",
            "  java -javaagent:thinjit.jar -jar app.jar",
            "  java -jar thinjit-cli.jar inspect app.tji"
        })
public final class ThinJitCli {
    private static final int USAGE_COLUMNS = 100;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show stack traces of failures.")
    private boolean debug;

    private ThinJitCli() {}

    /**
     * Runs a command and exits the JVM with its status.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        ThinJitCli cli = new ThinJitCli();
        CommandLine line = new CommandLine(cli);
        line.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .footerHeading("%nExample:%n")
                .footer(
                        "  alias thinjit='java -jar /path/to/thinjit-cli.jar'",
                        "  source <(java -jar /path/to/thinjit-cli.jar generate-completion)");
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(USAGE_COLUMNS);
        line.setParameterExceptionHandler(new BadUsageHandler());
        line.setExecutionExceptionHandler(new FailureHandler(() -> cli.debug));
        return line;
    }
}
