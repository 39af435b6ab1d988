package org.thinjit.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which the main thread initialized the program's classes, from the JVM's own log. Other
 * threads are left out: who is first among them is chance.
 */
final class InitializationOrder {
    /** What each line begins with. */
    static final String PREFIX = "initialized ";

    /** The JVM pads a thread's number to the widest that it wrote before. */
    private static final Pattern LINE =
            Pattern.compile("\\[(\\d+)\\s*] \\d+ Initializing '([^']+)'.*");

    private InitializationOrder() {}

    /** The JVM option that writes the log. */
    static String option(Path log) {
        return "-Xlog:class+init=info:file=" + log + ":tid";
    }

    /**
     * Reads the log: one line for each class of the program, with the one before it. So that one class
     * too many or too few is two lines, and not all that follow.
     *
     * @param log what the JVM wrote
     * @param classes the program's, in binary form
     * @throws IOException if it cannot be read
     */
    static List<String> lines(Path log, Set<String> classes) throws IOException {
        List<String> lines = new ArrayList<>();
        String main = null;
        String before = "nothing";
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            main = main == null ? matcher.group(1) : main;
            String name = matcher.group(2).replace('/', '.');
            if (main.equals(matcher.group(1)) && classes.contains(name)) {
                lines.add(PREFIX + name + " after " + before);
                before = name;
            }
        }
        return lines;
    }
}
