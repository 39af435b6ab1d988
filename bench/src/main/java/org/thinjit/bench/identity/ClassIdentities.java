package org.thinjit.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of the classes in one run, from the identity probe and from the JVM: how often there is
 * each line. Identity hash codes are
 * masked, and so are numbers in the names of classes that have no class file: they are generated, in
 * an order that differs from run to run.
 *
 * @param lines the number of each masked line
 * @param names of the classes that have a class file, in binary form
 */
record ClassIdentities(Map<String, Integer> lines, List<String> names) {
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
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t");
            if (words.length <= RESOURCE) {
                lines.put(line, 1);
            } else if (words[RESOURCE].equals("null")) {
                words[0] = NUMBER.matcher(words[0]).replaceAll("#");
                lines.put(masked(String.join("\t", words)), 1);
            } else {
                lines.merge(masked(line), 1, Integer::sum);
                names.add(words[0]);
            }
        }
        return new ClassIdentities(lines, names);
    }

    /** The masked name of the class that a line is about, if it has no class file; otherwise nothing. */
    static String generated(String line) {
        String[] words = line.split("\t");
        return words.length > RESOURCE && words[RESOURCE].equals("null") ? words[0] : "";
    }

    /** The same with what the JVM wrote about these classes. */
    ClassIdentities with(List<String> more) {
        Map<String, Integer> all = new TreeMap<>(lines);
        more.forEach(line -> all.merge(line, 1, Integer::sum));
        return new ClassIdentities(all, names);
    }

    /** How many classes have a class file. */
    int classes() {
        return names.size();
    }

    private static String masked(String line) {
        return HASH_CODE.matcher(line).replaceAll("@");
    }

    /** Returns whether both have a line equally often. */
    boolean agrees(ClassIdentities other, String line) {
        return lines.get(line) != null && lines.get(line).equals(other.lines.get(line));
    }
}
