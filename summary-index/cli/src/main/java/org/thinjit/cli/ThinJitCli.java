package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.thinjit.cli.launch.Launch;
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
            TuneCommand.class,
            ProfileCommand.class,
            ArchiveCommand.class,
            RunCommand.class,
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
     * @throws IOException if {@code run} finds no {@code java} to start
     */
    public static void main(String[] arguments) throws IOException {
        if (plainRun(arguments)) {
            List<String> java = Arrays.asList(arguments).subList(3, arguments.length);
            System.exit(Launch.of(Path.of(arguments[1]), java, false).run());
        }
        System.exit(commandLine().execute(arguments));
    }

    /** {@code run INDEX -- …}: parsing that here spares the program the parser's own start. */
    private static boolean plainRun(String[] arguments) {
        return arguments.length > 3 && arguments[0].equals("run") && arguments[2].equals("--");
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
