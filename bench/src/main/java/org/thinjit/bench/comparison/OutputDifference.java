package org.thinjit.bench.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the first thing in which two outputs differ. */
final class OutputDifference {
    private static final int SHOWN_CHARACTERS = 80;

    private OutputDifference() {}

    /**
     * Compares exit status, standard output, standard error and files, in this order.
     *
     * @param expected the plain run's output
     * @param actual another run's
     * @return one line that names the first difference, or nothing if they are equal
     */
    static Optional<String> between(ProgramOutput expected, ProgramOutput actual) {
        if (expected.exitStatus() != actual.exitStatus()) {
            return Optional.of(
                    "exit status %d, plain %d"
                            .formatted(actual.exitStatus(), expected.exitStatus()));
        }
        return lines("standard output", expected.standardOutput(), actual.standardOutput())
                .or(() -> lines("standard error", expected.standardError(), actual.standardError()))
                .or(() -> files(expected.files(), actual.files()));
    }

    private static Optional<String> lines(String what, List<String> expected, List<String> actual) {
        int common = Math.min(expected.size(), actual.size());
        for (int line = 0; line < common; line++) {
            if (!expected.get(line).equals(actual.get(line))) {
                return Optional.of(
                        "%s line %d: `%s`, plain `%s`"
                                .formatted(
                                        what,
                                        line + 1,
                                        shortened(actual.get(line)),
                                        shortened(expected.get(line))));
            }
        }
        if (expected.size() != actual.size()) {
            return Optional.of(
                    "%s has %d lines, plain %d".formatted(what, actual.size(), expected.size()));
        }
        return Optional.empty();
    }

    private static Optional<String> files(
            Map<String, String> expected, Map<String, String> actual) {
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            if (!actual.containsKey(name)) {
                return Optional.of("file " + name + " is missing");
            }
            if (!expected.containsKey(name)) {
                return Optional.of("file " + name + ", which plain does not write");
            }
            if (!expected.get(name).equals(actual.get(name))) {
                return Optional.of("file " + name + " has other content");
            }
        }
        return Optional.empty();
    }

    private static String shortened(String line) {
        return line.length() <= SHOWN_CHARACTERS
                ? line
                : line.substring(0, SHOWN_CHARACTERS) + "...";
    }
}
