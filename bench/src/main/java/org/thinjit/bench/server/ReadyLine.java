package org.thinjit.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.RunningProgram;

/** Waits for the line that says that a program is ready. */
final class ReadyLine {
    private static final int INTERVAL_MILLIS = 1;

    private final Pattern ready;
    private final Duration limit;

    /**
     * @param ready is found in the line
     * @param limit how long to wait at most
     */
    ReadyLine(Pattern ready, Duration limit) {
        this.ready = ready;
        this.limit = limit;
    }

    /**
     * Looks at the program's output every millisecond.
     *
     * @return what was found
     * @throws BenchException if the program ends or the time is over before the line is there
     */
    MatchResult await(RunningProgram program) throws BenchException {
        long seen = -1;
        try {
            while (program.seconds() < limit.toMillis() / 1e3) {
                boolean alive = program.isAlive();
                Path file = program.standardOutput();
                long size = Files.exists(file) ? Files.size(file) : 0;
                if (size != seen) {
                    seen = size;
                    Optional<MatchResult> found = find(file);
                    if (found.isPresent()) {
                        return found.get();
                    }
                } else if (!alive) {
                    throw missing("ended without");
                }
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (IOException e) {
            throw new BenchException("cannot read the program's output: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
        throw missing("did not write within %d s".formatted(limit.toSeconds()));
    }

    private BenchException missing(String what) {
        return new BenchException(
                "the program %s a line with `%s` on standard output; see --ready"
                        .formatted(what, ready));
    }

    /** Whole lines only: the rest of a line may still be on its way. */
    private Optional<MatchResult> find(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            Matcher matcher = ready.matcher(line);
            if (matcher.find()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }
}
