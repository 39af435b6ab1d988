package org.thinjit.bench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.Companion;
import org.thinjit.bench.process.MachineLoad;
import org.thinjit.bench.process.ProcessTimes;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.program.Service;
import org.thinjit.bench.server.Moments;
import org.thinjit.bench.server.Visit;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.LoadedAhead;
import org.thinjit.bench.variant.JavaCommand;
import org.thinjit.bench.variant.Observation;
import org.thinjit.bench.variant.Setting;
import org.thinjit.bench.variant.UnsuitableException;

/**
 * Compares the variants of one program on one JDK: an uncounted round, which warms the file cache and
 * in which each variant writes down what it has to tell (statistics, loaded classes), then the counted
 * rounds, which do not pay for that. Every run's output is compared with the first plain run's; a
 * variant that differs is not run again, and one that cannot be had is not run at all. Used by one
 * thread, once.
 */
public final class Comparison {
    /** Preparing a variant counts as so many runs of it, for the progress only. */
    private static final int PREPARATION = 2;

    /** The status of a program that was asked to end, as the shell sees it: 128 and SIGTERM. */
    private static final int ENDED = 143;

    private final Setting setting;
    private final Plan plan;
    private final TimedProcess process;
    private final Progress progress;
    private final RunFolder folder;
    private final List<VariantRecord> records;
    private final MachineLoad load = new MachineLoad();
    private final ClassComparison classes;
    private ProgramOutput reference;
    private Visit visit;
    private int steps;

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
        this.classes = new ClassComparison(setting.jdk().home());
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
                prepare(variant);
            }
            for (int round = 0; round <= plan.rounds(); round++) {
                round(round);
            }
        } catch (IOException e) {
            throw new BenchException(
                    "cannot keep the runs of " + setting.program().name() + ": " + e, e);
        }
        List<VariantResult> results = records.stream().map(VariantRecord::result).toList();
        return new ComparisonResult(
                setting.program().name(),
                setting.jdk(),
                plan.rounds(),
                results,
                load.otherProcessors());
    }

    private void prepare(VariantRecord variant) throws BenchException {
        begins("preparing " + variant.variant().name());
        try {
            variant.variant().prepare(setting);
            variant.footprint(variant.variant().footprint(setting));
        } catch (UnsuitableException e) {
            variant.unsuitable(e.getMessage());
        }
        steps += PREPARATION;
    }

    private void begins(String activity) {
        int all = records.size() * (PREPARATION + plan.rounds() + 1);
        progress.begins(activity, (double) steps / all);
    }

    private void round(int round) throws BenchException, IOException {
        // The first plain run is what the others of the first round are compared with.
        for (VariantRecord variant : Rotation.of(records, round)) {
            if (!variant.isOut() && !records.get(0).isOut() && !isSpared(variant, round)) {
                begins(
                        "round %d of %d, %s"
                                .formatted(round, plan.rounds(), variant.variant().name()));
                runInRound(variant, round);
            }
            steps++;
        }
    }

    private void runInRound(VariantRecord variant, int round) throws BenchException, IOException {
        load.begin();
        Observation observation = round == 0 ? observation(variant) : Observation.NONE;
        TimedProcess.Result result = runOnce(variant, observation);
        if (round == 0) {
            notes(variant, result);
            read(variant, observation);
        } else {
            if (visit == null) {
                load.end(result.times());
            }
            if (plan.plainOnce()) {
                ProgramOutput.agentLines(folder.current()).forEach(variant::note);
            }
        }
        if (compare(variant, result) && round > 0) {
            variant.count(measured(round, result));
        }
    }

    /** Of a program that serves, only the time to its ready line is its own. */
    private MeasuredRun measured(int round, TimedProcess.Result result) {
        ProcessTimes times = result.times();
        if (visit == null) {
            return new MeasuredRun(round, times, result.peakBytes(), Optional.empty());
        }
        Moments moments = visit.moments();
        ProcessTimes toReady =
                new ProcessTimes(
                        moments.readySeconds(), times.userSeconds(), times.systemSeconds());
        return new MeasuredRun(round, toReady, result.peakBytes(), Optional.of(moments));
    }

    private boolean isSpared(VariantRecord variant, int round) {
        return plan.plainOnce() && round > 0 && variant == records.get(0);
    }

    private Observation observation(VariantRecord variant) {
        if (plan.classes()) {
            return Observation.ofClasses(folder.current());
        }
        return variant.variant().writesStatistics()
                ? Observation.ofStatistics(folder.current())
                : Observation.NONE;
    }

    private TimedProcess.Result runOnce(VariantRecord variant, Observation observation)
            throws BenchException, IOException {
        folder.clear();
        List<String> command =
                JavaCommand.of(setting, variant.variant(), folder.out(), observation);
        Path work = setting.program().workingFolder().orElse(folder.work());
        Optional<Service> service = setting.program().service();
        visit = service.map(each -> Visit.measuring(each, folder.out())).orElse(null);
        Companion companion = visit == null ? Companion.NONE : visit;
        TimedProcess.Result result = process.run(command, work, folder.current(), companion);
        if (reference == null) {
            requireSuccess(result);
        }
        return result;
    }

    private void requireSuccess(TimedProcess.Result result) throws BenchException, IOException {
        if (setting.program().mustSucceed() && result.exitStatus() != expectedStatus()) {
            throw new BenchException(
                    "%s itself fails on JDK %s with status %d; its output is in %s"
                            .formatted(
                                    setting.program().name(),
                                    setting.jdk().version(),
                                    result.exitStatus(),
                                    folder.keepAs("plain")));
        }
    }

    private int expectedStatus() {
        return visit == null ? 0 : ENDED;
    }

    private void notes(VariantRecord variant, TimedProcess.Result result) throws IOException {
        List<String> command =
                JavaCommand.of(setting, variant.variant(), folder.out(), Observation.NONE);
        variant.first(command, result.exitStatus());
        ProgramOutput.agentLines(folder.current()).forEach(variant::note);
        if (result.exitStatus() != expectedStatus()) {
            variant.note("the program ends with status " + result.exitStatus());
        }
    }

    private boolean compare(VariantRecord variant, TimedProcess.Result result) throws IOException {
        ProgramOutput output =
                ProgramOutput.read(folder.current(), result.exitStatus(), ignoredLines());
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

    /** The ready line may have a port in it that the system chose. */
    private Predicate<String> ignoredLines() {
        Optional<Service> service = setting.program().service();
        return service.isEmpty()
                ? plan.ignoredLines()
                : plan.ignoredLines().or(service.get().ready().asPredicate());
    }

    private void read(VariantRecord variant, Observation observation) {
        if (variant.variant().writesStatistics()) {
            readStatistics(variant, observation.statistics().orElseThrow());
        }
        if (plan.classes()) {
            readClasses(variant, observation);
        }
    }

    private static void readStatistics(VariantRecord variant, Path file) {
        try {
            if (Files.isRegularFile(file)) {
                variant.statistics(AgentStatistics.read(file));
            } else {
                variant.note("ThinJIT wrote no statistics: it was off");
            }
        } catch (IOException e) {
            variant.note("unreadable statistics: " + e.getMessage());
        }
    }

    private void readClasses(VariantRecord variant, Observation observation) {
        try {
            boolean hasArchive = variant.variant().footprint(setting).archive() > 0;
            LoadedAhead loaded = classes.read(observation, hasArchive);
            variant.loadedAhead(loaded);
            if (hasArchive && loaded.covered() == 0) {
                variant.note("the JVM took no class out of the archive");
            }
        } catch (IOException e) {
            variant.note("no list of loaded classes: " + e);
        }
    }
}
