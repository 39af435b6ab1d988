package org.thinjit.bench;

import java.io.PrintWriter;
import org.thinjit.bench.process.BenchException;
import picocli.CommandLine;

/** Sets picocli up: where it prints, and exit status 1 with one message when the bench fails. */
final class CommandLines {
    private CommandLines() {}

    static CommandLine of(BenchCommand command, Surroundings surroundings) {
        CommandLine commandLine =
                new CommandLine(command)
                        .setOut(new PrintWriter(surroundings.out(), true))
                        .setErr(new PrintWriter(surroundings.err(), true))
                        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(surroundings)))
                        .setUsageHelpWidth(100);
        HelpText.describe(commandLine.getCommandSpec().usageMessage());
        commandLine.setParameterExceptionHandler(
                (exception, arguments) -> {
                    CommandLine line = exception.getCommandLine();
                    line.getErr().println("bench: " + exception.getMessage());
                    line.getErr().println("Try `bench/bench --help`.");
                    return CommandLine.ExitCode.USAGE;
                });
        commandLine.setExecutionExceptionHandler(
                (exception, line, result) -> {
                    if (!(exception instanceof BenchException)) {
                        throw exception;
                    }
                    line.getErr().println("bench: " + exception.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
        return commandLine;
    }

    private static CommandLine.Help.Ansi ansi(Surroundings surroundings) {
        return surroundings.palette().enabled()
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF;
    }
}
