package org.thinjit.bench.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code -Xlog:class+load:file=FILE:tid} wrote about one run (JEP 158). Classes without a class
 * file of their own (hidden, generated) are left out.
 *
 * @param loads in order
 */
public record ClassLoadLog(List<Load> loads) {
    private static final Pattern LINE = Pattern.compile("\\[(\\d+)\\s*\\] (\\S+) source: (.*)");
    private static final String ARCHIVE = "shared objects file";
    private static final Pattern FILE = Pattern.compile("(file|jar|jrt|nested):.*");

    /**
     * One class.
     *
     * @param name binary name
     * @param thread the operating system's number of the thread that loaded it
     * @param archived whether it came out of an archive of the JVM, else out of a file
     */
    public record Load(String name, long thread, boolean archived) {}

    /** The JVM option that writes such a file. */
    public static String option(Path file) {
        return "-Xlog:class+load:file=" + file + ":tid";
    }

    /**
     * Reads a log. The JVM may append a number to the file's name when it was there before; it must
     * not have been.
     *
     * @param file what the JVM wrote
     * @throws IOException if it cannot be read
     */
    public static ClassLoadLog read(Path file) throws IOException {
        List<Load> loads = new ArrayList<>();
        // Latin-1 takes any byte: class names may hold any character.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches() && matcher.group(2).indexOf('/') < 0) {
                    add(loads, matcher);
                }
            }
        }
        return new ClassLoadLog(List.copyOf(loads));
    }

    private static void add(List<Load> loads, Matcher line) {
        boolean archived = line.group(3).startsWith(ARCHIVE);
        if (archived || FILE.matcher(line.group(3)).matches()) {
            loads.add(new Load(line.group(2), Long.parseLong(line.group(1)), archived));
        }
    }
}
