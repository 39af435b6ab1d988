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
    private ClassLoadLog plain;

    /**
     * Reads what a run left behind. The plain run's comes first.
     *
     * @param observation where it wrote
     * @throws IOException if it is not there or cannot be read
     */
    LoadedAhead read(Observation observation) throws IOException {
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
        return LoadedAhead.of(plain, loads, early);
    }
}
