package org.thinjit.bench;

import java.util.List;
import java.util.Optional;

/**
 * The command line before and after the first {@code --}.
 *
 * @param benchArguments the bench's own
 * @param programArguments those of the program to measure; empty if there is no {@code --}
 */
record SplitArguments(List<String> benchArguments, Optional<List<String>> programArguments) {
    static SplitArguments of(String... arguments) {
        List<String> all = List.of(arguments);
        int separator = all.indexOf("--");
        if (separator < 0) {
            return new SplitArguments(all, Optional.empty());
        }
        return new SplitArguments(
                all.subList(0, separator),
                Optional.of(List.copyOf(all.subList(separator + 1, all.size()))));
    }
}
