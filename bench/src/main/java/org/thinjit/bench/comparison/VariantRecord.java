package org.thinjit.bench.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.LoadedAhead;
import org.thinjit.bench.variant.Footprint;
import org.thinjit.bench.variant.Variant;

/** Collects the result of one variant while the rounds go on. Used by one thread. */
final class VariantRecord {
    private final Variant variant;
    private final List<MeasuredRun> runs = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private List<String> command = List.of();
    private int exitStatus;
    private int comparedRuns;
    private Optional<String> difference = Optional.empty();
    private Optional<String> unsuitable = Optional.empty();
    private Optional<AgentStatistics> statistics = Optional.empty();
    private Optional<LoadedAhead> loadedAhead = Optional.empty();
    private Footprint footprint = Footprint.NONE;

    VariantRecord(Variant variant) {
        this.variant = variant;
    }

    Variant variant() {
        return variant;
    }

    /** Whether it is not run any more: its output differs, or it cannot be had. */
    boolean isOut() {
        return difference.isPresent() || unsuitable.isPresent();
    }

    void unsuitable(String reason) {
        unsuitable = Optional.of(reason);
    }

    void first(List<String> firstCommand, int firstExitStatus) {
        command = firstCommand;
        exitStatus = firstExitStatus;
    }

    void equalOutput() {
        comparedRuns++;
    }

    void count(MeasuredRun run) {
        runs.add(run);
    }

    void difference(String text) {
        difference = Optional.of(text);
    }

    void statistics(AgentStatistics read) {
        statistics = Optional.of(read);
        read.fallbacks().forEach(fallback -> notes.add("left to the plain path: " + fallback));
    }

    void loadedAhead(LoadedAhead read) {
        loadedAhead = Optional.of(read);
    }

    void footprint(Footprint sizes) {
        footprint = sizes;
    }

    void note(String note) {
        notes.add(note);
    }

    VariantResult result() {
        return new VariantResult(
                variant.name(),
                command,
                exitStatus,
                comparedRuns,
                List.copyOf(runs),
                difference,
                unsuitable,
                statistics,
                loadedAhead,
                footprint,
                variant.needs(),
                List.copyOf(notes));
    }
}
