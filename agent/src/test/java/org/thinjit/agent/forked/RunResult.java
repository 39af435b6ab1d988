package org.thinjit.agent.forked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a forked JVM left behind.
 *
 * @param exit the exit status
 * @param out standard output
 * @param err standard error
 * @param folder where the run wrote its reports
 */
record RunResult(int exit, String out, String err, Path folder) {
    /** The agent's lines on standard error. */
    List<String> agentLines() {
        return err.lines().filter(line -> line.startsWith("[thinjit]")).toList();
    }

    /** Standard error without the agent's lines. */
    List<String> programErrors() {
        return err.lines().filter(line -> !line.startsWith("[thinjit]")).toList();
    }

    /** The statistics that the run wrote by {@code stats=stats.json}. */
    Json stats() {
        return Json.parse(read("stats.json"));
    }

    /** The event log that the run wrote by {@code events=events.tsv}, split at tabs. */
    List<String[]> events() {
        return read("events.tsv").lines().map(line -> line.split("\t", -1)).toList();
    }

    /** The lines of another file that the run wrote. */
    List<String> lines(String name) {
        return read(name).lines().toList();
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
