package org.thinjit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import org.thinjit.cli.query.UnknownNameException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints why a command failed: one message, a stack trace only when asked for; status 1. */
final class FailureHandler implements IExecutionExceptionHandler {
    private final BooleanSupplier debug;

    /** Takes whether stack traces are wanted, asked when there is one. */
    FailureHandler(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        err.println(line.getColorScheme().errorText("error: " + message(e)));
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        } else if (!expected(e)) {
            err.println("This is a defect of ThinJIT; --debug shows where it happened.");
        }
        err.flush();
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean expected(Exception e) {
        return e instanceof IOException || e instanceof UnknownNameException;
    }

    /** The JDK's messages about files are often the bare path. */
    private static String message(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (e instanceof FileSystemException failed && failed.getReason() == null) {
            return failed.getFile() + ": cannot be read or written";
        }
        return expected(e) ? e.getMessage() : e.toString();
    }
}
