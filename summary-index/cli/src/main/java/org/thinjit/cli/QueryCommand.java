package org.thinjit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.query.UnknownNameException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands that ask an index have in common: the file, the output's form, its failures. */
abstract class QueryCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INDEX", description = "The index, a .tji file.")
    private Path index;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /**
     * Asks the index.
     *
     * @param file the index, opened and checked
     * @return a record, or a list of them, that Jackson can write
     * @throws IOException if a file cannot be read
     * @throws UnknownNameException if the index lacks what was asked for
     */
    abstract Object ask(IndexFile file) throws IOException, UnknownNameException;

    /**
     * Turns the answer into text.
     *
     * @param answer what {@link #ask} returned
     * @param ansi colours, off unless on a terminal
     * @return lines, each ended
     */
    abstract String text(Object answer, Ansi ansi);

    @Override
    public final Integer call() throws IOException, UnknownNameException {
        checkUsage();
        Output output = new Output(spec.commandLine());
        Object answer = answer();
        if (json) {
            output.json(answer);
        } else {
            output.text(text(answer, output.ansi()));
        }
        return status(answer);
    }

    /**
     * Tells the command's exit status.
     *
     * @param answer what {@link #ask} returned
     * @return 0, unless the answer is bad news
     */
    int status(Object answer) {
        return 0;
    }

    /**
     * Checks options, before any file is read.
     *
     * @throws picocli.CommandLine.ParameterException if one has no sense
     */
    void checkUsage() {}

    private Object answer() throws IOException, UnknownNameException {
        IndexFile file = IndexFile.open(index);
        try {
            return ask(file);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            // Checksums hold, yet a number leads out of its section.
            throw IndexFile.unusable(index, "is corrupt (" + e.getMessage() + ")", e);
        }
    }
}
