package org.thinjit.bench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.variant.JavaCommand;
import org.thinjit.bench.variant.Setting;

/**
 * Compares the variants of one program on one JDK: an uncounted round to warm the file cache, then
 * the counted rounds, then one more run of each ThinJIT variant for its statistics, which the
 * counted runs do not pay for. Every run's output is compared with the first plain run's; a variant
 * that differs is not run again. Used by one thread, once.
 */
public final class Comparison {
    private final Setting setting;
    private final Plan plan;
    private final TimedProcess process;
    private final Progress progress;
    private final RunFolder folder;
    private final List<VariantRecord> records;
    private ProgramOutput reference;

    /**
     * @param setting program and JDK
     * @param plan variants and rounds
     * @param process runs the program
     * @param progress is told what runs
     * @throws BenchException if the run folder cannot be emptied
     */
    public Comparison(Setting setting, Plan plan, TimedProcess process, Progress progress)
            throws BenchException {
        this.setting = setting;
        this.plan = plan;
        this.process = process;
        this.progress = progress;
        this.records = plan.variants().stream().map(VariantRecord::new).toList();
        Path root =
                setting.workspace().runFolder(setting.program().name(), setting.jdk().feature());
        try {
            this.folder = new RunFolder(root);
        } catch (IOException e) {
            throw new BenchException("cannot empty " + root + ": " + e, e);
        }
    }

    /**
     * Does it.
     *
     * @throws BenchException if a variant cannot be prepared, a run cannot be measured, or a
     *     program that must succeed fails without any agent
     */
    public ComparisonResult run() throws BenchException {
        try {
            for (VariantRecord variant : records) {
                progress.begins("preparing " + variant.variant().name());
                variant.variant().prepare(setting);
            }
            for (int round = 0; round <= plan.rounds(); round++) {
                round(round);
            }
            for (VariantRecord variant : records) {
                if (variant.variant().writesStatistics() && !variant.differs()) {
                    readStatistics(variant);
                }
            }
        } catch (IOException e) {
            throw new BenchException(
                    "cannot keep the runs of " + setting.program().name() + ": " + e, e);
        }
        List<VariantResult> results = records.stream().map(VariantRecord::result).toList();
        return new ComparisonResult(
                setting.program().name(), setting.jdk(), plan.rounds(), results);
    }

    private void round(int round) throws BenchException, IOException {
        // The first plain run is what the others of the first round are compared with.
        for (VariantRecord variant : Rotation.of(records, round)) {
            if (variant.differs() || records.get(0).differs() || isSpared(variant, round)) {
                continue;
            }
            progress.begins(
                    "round %d of %d, %s".formatted(round, plan.rounds(), variant.variant().name()));
            TimedProcess.Result result = runOnce(variant, Optional.empty());
            if (round == 0) {
                notes(variant, result);
            } else if (plan.plainOnce()) {
                ProgramOutput.agentLines(folder.current()).forEach(variant::note);
            }
            if (compare(variant, result) && round > 0) {
                variant.count(round, result);
            }
        }
    }

    private boolean isSpared(VariantRecord variant, int round) {
        return plan.plainOnce() && round > 0 && variant == records.get(0);
    }

    private TimedProcess.Result runOnce(VariantRecord variant, Optional<Path> statistics)
            throws BenchException, IOException {
        folder.clear();
        List<String> command = JavaCommand.of(setting, variant.variant(), folder.out(), statistics);
        Path work = setting.program().workingFolder().orElse(folder.work());
        TimedProcess.Result result = process.run(command, work, folder.current());
        if (reference == null) {
            requireSuccess(result);
        }
        return result;
    }

    private void requireSuccess(TimedProcess.Result result) throws BenchException, IOException {
        if (setting.program().mustSucceed() && result.exitStatus() != 0) {
            throw new BenchException(
                    "%s itself fails on JDK %s with status %d; its output is in %s"
                            .formatted(
                                    setting.program().name(),
                                    setting.jdk().version(),
                                    result.exitStatus(),
                                    folder.keepAs("plain")));
        }
    }

    private void notes(VariantRecord variant, TimedProcess.Result result) throws IOException {
        List<String> command =
                JavaCommand.of(setting, variant.variant(), folder.out(), Optional.empty());
        variant.first(command, result.exitStatus());
        ProgramOutput.agentLines(folder.current()).forEach(variant::note);
        if (result.exitStatus() != 0) {
            variant.note("the program ends with status " + result.exitStatus());
        }
    }

    private boolean compare(VariantRecord variant, TimedProcess.Result result) throws IOException {
        ProgramOutput output =
                ProgramOutput.read(folder.current(), result.exitStatus(), plan.ignoredLines());
        if (reference == null) {
            reference = output;
            folder.keepAs("plain");
        }
        Optional<String> difference = OutputDifference.between(reference, output);
        if (difference.isEmpty()) {
            variant.equalOutput();
            return true;
        }
        Path kept = folder.keepAs(variant.variant().name() + "-differs");
        variant.difference(
                "%s; compare %s with %s"
                        .formatted(difference.get(), kept, kept.resolveSibling("plain")));
        return false;
    }

    private void readStatistics(VariantRecord variant) throws BenchException, IOException {
        progress.begins("statistics, " + variant.variant().name());
        TimedProcess.Result result = runOnce(variant, Optional.of(folder.statistics()));
        boolean written = Files.isRegularFile(folder.statistics());
        try {
            if (written) {
                variant.statistics(AgentStatistics.read(folder.statistics()));
            } else {
                variant.note("ThinJIT wrote no statistics: it was off");
            }
        } catch (IOException e) {
            variant.note("unreadable statistics: " + e.getMessage());
        }
        compare(variant, result);
    }
}
