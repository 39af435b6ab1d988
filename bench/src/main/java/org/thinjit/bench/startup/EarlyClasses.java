package org.thinjit.bench.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes that a run loaded before its main class, without those that came out of an archive of
 * the JVM. Unlike in a time, there is no noise in their number.
 *
 * @param names of each group, in the order in which they were loaded
 */
public record EarlyClasses(Map<Group, List<String>> names) {
    private static final Pattern LINE = Pattern.compile("\\[(\\d+)\\s*\\] (\\S+) source: (.*)");
    private static final String ARCHIVE = "shared objects file";
    private static final String RUNTIME_IMAGE = "jrt:/";

    /** What classes have in common. */
    public enum Group {
        /** The agents' own. */
        AGENT,

        /** The JDK's. */
        JDK,

        /** Made at run time, as lambdas are. */
        GENERATED,

        /** All else. */
        OTHER,

        /** Loaded by other threads meanwhile, whatever they are. */
        BESIDE
    }

    private record Load(String name, long thread, String source) {
        boolean archived() {
            return source.startsWith(ARCHIVE);
        }

        Group group() {
            if (name.contains("/0x") || name.contains("$$Lambda")) {
                return Group.GENERATED;
            }
            if (name.startsWith("org.thinjit.") || name.contains("ThinJ")) {
                return Group.AGENT;
            }
            return source.startsWith(RUNTIME_IMAGE) ? Group.JDK : Group.OTHER;
        }
    }

    /**
     * Reads the JVM's log, made with the option of {@code ClassLoadLog}.
     *
     * @param log what the JVM wrote
     * @param mainClass the binary name of the main class
     * @throws IOException if the log cannot be read, or the main class is not in it
     */
    public static EarlyClasses read(Path log, String mainClass) throws IOException {
        List<Load> loads = new ArrayList<>();
        // Latin-1 takes any byte: class names may hold any character.
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    long thread = Long.parseLong(matcher.group(1));
                    if (matcher.group(2).equals(mainClass)) {
                        return grouped(loads, thread);
                    }
                    loads.add(new Load(matcher.group(2), thread, matcher.group(3)));
                }
            }
        }
        throw new IOException(log + ": " + mainClass + " was never loaded");
    }

    private static EarlyClasses grouped(List<Load> loads, long mainThread) {
        Map<Group, List<String>> names = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            names.put(group, new ArrayList<>());
        }
        for (Load load : loads) {
            if (!load.archived()) {
                Group group = load.thread() == mainThread ? load.group() : Group.BESIDE;
                names.get(group).add(load.name());
            }
        }
        return new EarlyClasses(names);
    }

    /** How many a group has. */
    public int count(Group group) {
        return names.get(group).size();
    }

    /** How many the thread loaded that runs main. */
    public int count() {
        int count = 0;
        for (Map.Entry<Group, List<String>> each : names.entrySet()) {
            count += each.getKey() == Group.BESIDE ? 0 : each.getValue().size();
        }
        return count;
    }
}
