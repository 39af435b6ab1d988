package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run that is not counted writes down about itself.
 *
 * @param statistics where ThinJIT's statistics go
 * @param events where ThinJIT's event log goes
 * @param classLoads where the JVM's log of loaded classes goes
 */
public record Observation(
        Optional<Path> statistics, Optional<Path> events, Optional<Path> classLoads) {
    /** A counted run: nothing. */
    public static final Observation NONE =
            new Observation(Optional.empty(), Optional.empty(), Optional.empty());

    /** ThinJIT's statistics only. */
    public static Observation ofStatistics(Path folder) {
        return new Observation(
                Optional.of(folder.resolve("statistics.json")), Optional.empty(), Optional.empty());
    }

    /** Everything. */
    public static Observation ofClasses(Path folder) {
        return new Observation(
                Optional.of(folder.resolve("statistics.json")),
                Optional.of(folder.resolve("events.tsv")),
                Optional.of(folder.resolve("classes.log")));
    }
}
