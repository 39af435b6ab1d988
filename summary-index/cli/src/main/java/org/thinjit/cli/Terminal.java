package org.thinjit.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** True when the console is a terminal and, as far as the system tells, so is standard error. */
    static boolean watched() {
        return isTerminal(System.console()) && !redirected(STANDARD_ERROR);
    }

    /** Since JDK 22 a console may be no terminal, and says so; before, it always is one. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** The JDK knows of standard input and output only; Linux tells what standard error is. */
    private static boolean redirected(Path descriptor) {
        try {
            return !Files.readSymbolicLink(descriptor).startsWith("/dev");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
