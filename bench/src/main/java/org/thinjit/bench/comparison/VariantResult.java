package org.thinjit.bench.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.thinjit.bench.process.ProcessTimes;
import org.thinjit.bench.server.Moments;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.BootstrapInterval;
import org.thinjit.bench.statistics.LoadedAhead;
import org.thinjit.bench.statistics.Quantiles;
import org.thinjit.bench.variant.Footprint;

/**
 * What one variant of a program did.
 *
 * @param variant the variant's name
 * @param command the command of its first run
 * @param exitStatus how its first run ended
 * @param comparedRuns how many runs' outputs equalled the plain run's, uncounted ones included
 * @param runs the counted runs, one a round
 * @param difference the first difference from the plain run's output, with where both are kept; its
 *     times then mean nothing
 * @param unsuitable why it cannot be had for this program; then there are no runs
 * @param statistics ThinJIT's statistics from the uncounted run
 * @param loadedAhead its classes held against plain's, from the same run
 * @param footprint what it takes on disk
 * @param needs what its user has to do
 * @param notes what the reader should know, such as ThinJIT's own words on standard error
 */
public record VariantResult(
        String variant,
        List<String> command,
        int exitStatus,
        int comparedRuns,
        List<MeasuredRun> runs,
        Optional<String> difference,
        Optional<String> unsuitable,
        Optional<AgentStatistics> statistics,
        Optional<LoadedAhead> loadedAhead,
        Footprint footprint,
        String needs,
        List<String> notes) {

    /** Wall seconds of the counted runs. */
    public Quantiles wallSeconds() {
        return Quantiles.of(values(ProcessTimes::wallSeconds));
    }

    /** User plus system seconds of the counted runs. */
    public Quantiles cpuSeconds() {
        return Quantiles.of(values(ProcessTimes::cpuSeconds));
    }

    /** User seconds of the counted runs. */
    public Quantiles userSeconds() {
        return Quantiles.of(values(ProcessTimes::userSeconds));
    }

    /** System seconds of the counted runs. */
    public Quantiles systemSeconds() {
        return Quantiles.of(values(ProcessTimes::systemSeconds));
    }

    /** Median of the counted runs' peak memory in bytes; empty where no run's is known. */
    public OptionalDouble peakBytes() {
        double[] known =
                runs.stream()
                        .flatMapToLong(run -> run.peakBytes().stream())
                        .mapToDouble(bytes -> bytes)
                        .toArray();
        return known.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.of(known).median());
    }

    /** The ratios of wall time to another variant's themselves, round by round. */
    public double[] wallRatios(VariantResult baseline) {
        return Quantiles.ratios(
                values(ProcessTimes::wallSeconds), baseline.values(ProcessTimes::wallSeconds));
    }

    /** Where the median ratio of wall time to another variant's lies. */
    public BootstrapInterval wallRatioInterval(VariantResult baseline) {
        return BootstrapInterval.ofMedian(wallRatios(baseline));
    }

    /**
     * Wall time as a ratio to another variant's, round by round.
     *
     * @param baseline the other variant, with as many counted runs
     */
    public Quantiles wallRatio(VariantResult baseline) {
        return Quantiles.of(wallRatios(baseline));
    }

    /**
     * One of its moments over the counted runs; empty where a run has none.
     *
     * @param value which
     */
    public Optional<Quantiles> answers(ToDoubleFunction<Moments.Answers> value) {
        double[] values = answerValues(value);
        return values.length == 0 || values.length < runs.size()
                ? Optional.empty()
                : Optional.of(Quantiles.of(values));
    }

    /**
     * One of its moments as a ratio to another variant's, round by round.
     *
     * @param value which
     * @param baseline the other variant, with as many counted runs
     */
    public Quantiles answersRatio(ToDoubleFunction<Moments.Answers> value, VariantResult baseline) {
        return Quantiles.of(Quantiles.ratios(answerValues(value), baseline.answerValues(value)));
    }

    private double[] answerValues(ToDoubleFunction<Moments.Answers> value) {
        return runs.stream()
                .flatMap(run -> run.moments().stream())
                .flatMap(moments -> moments.answers().stream())
                .mapToDouble(value)
                .toArray();
    }

    private double[] values(ToDoubleFunction<ProcessTimes> value) {
        return runs.stream().map(MeasuredRun::times).mapToDouble(value).toArray();
    }
}
