package org.thinjit.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the identity probe wrote about one run: how often there is each line. Identity hash codes are
 * masked, and so are numbers in the names of classes that have no class file: they are generated, in
 * an order that differs from run to run.
 *
 * @param lines the number of each masked line
 * @param classes how many classes have a class file
 */
record ClassIdentities(Map<String, Integer> lines, int classes) {
    private static final int RESOURCE = 2;
    private static final Pattern HASH_CODE = Pattern.compile("@[0-9a-f]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-zA-Z]*[0-9][0-9a-zA-Z]*");

    /**
     * Reads the probe's file.
     *
     * @param file what it wrote
     * @throws IOException if it cannot be read
     */
    static ClassIdentities read(Path file) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        int classes = 0;
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t");
            if (words.length <= RESOURCE) {
                lines.put(line, 1);
            } else if (words[RESOURCE].equals("null")) {
                words[0] = NUMBER.matcher(words[0]).replaceAll("#");
                lines.put(masked(String.join("\t", words)), 1);
            } else {
                lines.merge(masked(line), 1, Integer::sum);
                classes++;
            }
        }
        return new ClassIdentities(lines, classes);
    }

    private static String masked(String line) {
        return HASH_CODE.matcher(line).replaceAll("@");
    }

    /** Returns whether both have a line equally often. */
    boolean agrees(ClassIdentities other, String line) {
        return lines.get(line) != null && lines.get(line).equals(other.lines.get(line));
    }
}
