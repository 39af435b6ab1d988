package org.thinjit.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --limit}: how long lists get. */
final class LimitOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many names to list of each sort. Default: ${DEFAULT-VALUE}.")
    private int names;

    int names() {
        if (names < 0) {
            throw new ParameterException(
                    mixee.commandLine(),
                    "Invalid value for option '--limit': " + names + " is negative");
        }
        return names;
    }
}
