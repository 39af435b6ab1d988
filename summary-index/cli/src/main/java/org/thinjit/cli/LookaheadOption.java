package org.thinjit.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --lookahead}, 1 to 64. */
final class LookaheadOption {
    private static final int MAX = 64;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    private int calls;

    @Option(
            names = "--lookahead",
            paramLabel = "N",
            description =
                    "Calls to look ahead of execution, 1 to 64; one that every run makes does not count.")
    void calls(int value) {
        if (value < 1 || value > MAX) {
            throw new ParameterException(
                    mixee.commandLine(),
                    "Invalid value for option '--lookahead': "
                            + value
                            + " is not within 1 to "
                            + MAX);
        }
        calls = value;
    }

    /** The option's value, or another when it was not given. */
    int orElse(int other) {
        return calls == 0 ? other : calls;
    }
}
