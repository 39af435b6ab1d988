package org.thinjit.indexer.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the JVM of a {@link LinkDriver} logged about each class that it linked: {@code class+load},
 * {@code class+init} and {@code class+resolve}, without decorations.
 */
final class LinkLog {
    private static final String START = "Start class verification for: ";
    private static final String END = "End class verification for: ";
    private static final String RESOLVED = " (verification)";

    /** What happened to one class. */
    static final class Linked {
        private final String error;
        private final Set<String> before = new HashSet<>();
        private final Set<String> loaded = new LinkedHashSet<>();
        private final Set<String> asked = new HashSet<>();
        private boolean verified;

        private Linked(String error) {
            this.error = error;
        }

        /** What linking it ended with, or "-". */
        String error() {
            return error;
        }

        /** Whether the JVM began to verify it. */
        boolean verified() {
            return verified;
        }

        /** Classes of the program that its loader had loaded when its verification began. */
        Set<String> before() {
            return before;
        }

        /** Classes of the program loaded while it was verified. */
        Set<String> loaded() {
            return loaded;
        }

        /** Classes, of the program or not, that its verification asked for. */
        Set<String> asked() {
            return asked;
        }
    }

    private final Set<String> program;
    private final Deque<String[]> driven = new ArrayDeque<>();
    private final Map<String, Linked> linked = new HashMap<>();
    private final Deque<String> verifying = new ArrayDeque<>();
    private Linked current;
    private String name;
    private int left;

    private LinkLog(Set<String> program) {
        this.program = program;
    }

    /** Command line option of a JVM that writes such a log, in one file of any size. */
    static String option(Path log) {
        return "-Xlog:class+load,class+init,class+resolve=debug:file=" + log + ":none:filecount=0";
    }

    /**
     * Reads the log.
     *
     * @param program the names of the program's classes
     * @param driverOutput what the driver printed
     * @param log what the JVM logged
     * @return what happened, by class
     */
    static Map<String, Linked> read(Set<String> program, Path driverOutput, Path log)
            throws IOException {
        LinkLog reading = new LinkLog(program);
        for (String line : Files.readAllLines(driverOutput)) {
            reading.driven.add(line.split("\t", 3));
        }
        reading.next();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.line(line);
            }
        }
        reading.skipEmpty();
        return reading.linked;
    }

    private void next() {
        String[] line = driven.remove();
        name = line[0];
        left = Integer.parseInt(line[1]);
        current = new Linked(line[2]);
        linked.put(name, current);
    }

    private void skipEmpty() {
        while (left == 0 && !driven.isEmpty()) {
            next();
        }
    }

    private void line(String line) {
        int source = line.indexOf(" source: ");
        if (source > 0) {
            loaded(line.substring(0, source));
        } else if (line.startsWith(START)) {
            start(line.substring(START.length()));
        } else if (line.startsWith(END)) {
            verifying.pop();
        } else if (line.endsWith(RESOLVED)) {
            String[] words = line.split(" ", 3);
            if (words[0].equals(name)) {
                current.asked.add(words[1]);
            }
        }
    }

    /** The first class of a loader is loaded when the one before has loaded all of its own. */
    private void loaded(String type) {
        if (!program.contains(type)) {
            return;
        }
        skipEmpty();
        left--;
        if (name.equals(verifying.peek())) {
            current.loaded.add(type);
        } else if (!current.verified) {
            current.before.add(type);
        }
    }

    private void start(String type) {
        verifying.push(type);
        current.verified |= type.equals(name);
    }
}
