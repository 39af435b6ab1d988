package org.thinjit.bench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.thinjit.bench.statistics.ClassLoadLog;
import org.thinjit.bench.statistics.EarlyLoads;
import org.thinjit.bench.statistics.LoadedAhead;
import org.thinjit.bench.variant.Observation;

/** Holds the classes of each variant's observed run against the plain run's. Used by one thread. */
final class ClassComparison {
    private final Path home;
    private ClassLoadLog plain;

    /**
     * @param home the folder of the JDK that runs
     */
    ClassComparison(Path home) {
        this.home = home;
    }

    /**
     * Reads what a run left behind. The plain run's comes first.
     *
     * @param observation where it wrote
     * @param hasArchive whether it had an archive beyond the JDK's own
     * @throws IOException if it is not there or cannot be read
     */
    LoadedAhead read(Observation observation, boolean hasArchive) throws IOException {
        Path log = observation.classLoads().orElseThrow();
        ClassLoadLog loads = ClassLoadLog.read(log);
        if (plain == null) {
            plain = loads;
        }
        Set<String> early = new HashSet<>(EarlyLoads.ofOracle(loads));
        Path events = observation.events().orElseThrow();
        if (Files.isRegularFile(events)) {
            early.addAll(EarlyLoads.ofDiscovery(events));
        }
        if (hasArchive) {
            early.addAll(EarlyLoads.ofArchive(plain, loads, home));
        }
        return LoadedAhead.of(plain, early);
    }
}
