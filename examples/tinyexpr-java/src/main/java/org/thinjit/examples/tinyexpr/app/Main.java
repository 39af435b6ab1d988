package org.thinjit.examples.tinyexpr.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The program's way in. */
public final class Main {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;

    Main(Reader in, PrintStream out, PrintStream err) {
        this.in = new BufferedReader(in);
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the program and ends the JVM with status 0 if all went well, 1 if the expression is
     * wrong or input or output failed, 2 if the arguments are wrong.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        int status = new Main(in, System.out, System.err).run(arguments);
        if (status != OK) {
            System.exit(status);
        }
    }

    int run(String... words) {
        try {
            boolean done = mode(CommandLine.parse(words)).run();
            if (out.checkError()) {
                throw new IOException("standard output is closed or full");
            }
            return done ? OK : FAILED;
        } catch (UsageException e) {
            err.println("tinyexpr: " + e.getMessage());
            err.println("Try --help.");
            return BAD_USAGE;
        } catch (IOException e) {
            err.println("tinyexpr: stopped, because reading or writing failed: " + e.getMessage());
            return FAILED;
        }
    }

    private Mode mode(CommandLine commandLine) {
        return switch (commandLine.action()) {
            case EVALUATE -> new SingleExpression(commandLine, out, err);
            case BATCH -> new Batch(commandLine.options(), in, out);
            case REPL -> new Repl(commandLine.options(), in, out);
            case HELP -> new Help(out);
        };
    }
}
