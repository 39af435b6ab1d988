package org.thinjit.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.thinjit.bench.report.Palette;

/**
 * What the bench takes from its process, as a value, so that tests can set it.
 *
 * @param root the repository's root folder
 * @param workingFolder what relative paths on the command line are relative to
 * @param environment the environment variables
 * @param javaHome the JDK that runs the bench
 * @param out standard output
 * @param err standard error
 * @param showProgress whether standard error is a terminal
 * @param palette colours for standard output
 */
record Surroundings(
        Path root,
        Path workingFolder,
        Map<String, String> environment,
        Path javaHome,
        PrintStream out,
        PrintStream err,
        boolean showProgress,
        Palette palette) {}
