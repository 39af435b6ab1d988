package org.thinjit.cli.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line of an event log: {@code microsSinceStart KIND thread detail}, tab-separated.
 *
 * @param micros microseconds since the agent began
 * @param kind what happened
 * @param subject the class or method, or the whole text of a note
 * @param rest what follows the subject, may be empty
 */
public record RunEvent(long micros, Kind kind, String subject, String rest) {
    /** What an event log tells of. */
    public enum Kind {
        /** A method's flag was set. */
        FLAG,
        /** A walk asked for a class. */
        REQUEST,
        /** A class was defined. */
        LOAD,
        /** A class was linked ahead. */
        LINK,
        /** The program had to define a class itself. */
        MISS,
        /** A missed class started a walk. */
        NUDGE,
        /** A request came to nothing. */
        SKIP,
        /** Text. */
        NOTE
    }

    private static final int COLUMNS = 4;

    /**
     * Reads a log.
     *
     * @param file written by the agent
     * @return its events, in order
     * @throws IOException if it cannot be read, or a line is no event; the message names the line
     */
    public static List<RunEvent> read(Path file) throws IOException {
        List<RunEvent> events = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(parse(line, file, events.size() + 1));
            }
        }
        return events;
    }

    private static RunEvent parse(String line, Path file, int number) throws IOException {
        String[] columns = line.split("\t", COLUMNS);
        boolean known =
                columns.length == COLUMNS
                        && Arrays.stream(Kind.values())
                                .anyMatch(kind -> kind.name().equals(columns[1]));
        if (!known || !columns[0].matches("-?\\d{1,18}")) {
            throw new IOException(
                    file
                            + " line "
                            + number
                            + " is no event of ThinJIT; give the file that events=FILE named, after"
                            + " the program has ended");
        }
        Kind kind = Kind.valueOf(columns[1]);
        int blank = kind == Kind.NOTE ? -1 : columns[3].indexOf(' ');
        String subject = blank < 0 ? columns[3] : columns[3].substring(0, blank);
        String rest = blank < 0 ? "" : columns[3].substring(blank + 1);
        return new RunEvent(Long.parseLong(columns[0]), kind, subject, rest);
    }

    /**
     * Says whether discovery defined the class.
     *
     * @return true for a load by the loader thread
     */
    public boolean isAhead() {
        return kind == Kind.LOAD && rest.equals("discovery");
    }
}
