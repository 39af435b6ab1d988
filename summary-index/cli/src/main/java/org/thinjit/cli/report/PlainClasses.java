package org.thinjit.cli.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code -Xlog:class+load:file=FILE} wrote about a plain run, with any decorations. */
public final class PlainClasses {
    private static final Pattern LINE = Pattern.compile("(?:\\[[^]]*\\])*\\s*(\\S+) source: .*");

    private PlainClasses() {}

    /**
     * Reads it.
     *
     * @param file the log
     * @return binary class names
     * @throws IOException if it cannot be read, or tells of no class
     */
    public static Set<String> read(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    names.add(matcher.group(1));
                }
            }
        }
        if (names.isEmpty()) {
            throw new IOException(
                    file + " names no class; write it with: java -Xlog:class+load:file=" + file);
        }
        return names;
    }
}
