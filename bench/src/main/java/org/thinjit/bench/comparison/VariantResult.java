package org.thinjit.bench.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.thinjit.bench.process.ProcessTimes;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.Quantiles;

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
 * @param statistics ThinJIT's statistics from one more, uncounted run
 * @param notes what the reader should know, such as ThinJIT's own words on standard error
 */
public record VariantResult(
        String variant,
        List<String> command,
        int exitStatus,
        int comparedRuns,
        List<MeasuredRun> runs,
        Optional<String> difference,
        Optional<AgentStatistics> statistics,
        List<String> notes) {

    /** Wall seconds of the counted runs. */
    public Quantiles wallSeconds() {
        return Quantiles.of(values(ProcessTimes::wallSeconds));
    }

    /** User plus system seconds of the counted runs. */
    public Quantiles cpuSeconds() {
        return Quantiles.of(values(ProcessTimes::cpuSeconds));
    }

    /**
     * Wall time as a ratio to another variant's, round by round.
     *
     * @param baseline the other variant, with as many counted runs
     */
    public Quantiles wallRatio(VariantResult baseline) {
        return Quantiles.ofRatios(
                values(ProcessTimes::wallSeconds), baseline.values(ProcessTimes::wallSeconds));
    }

    private double[] values(ToDoubleFunction<ProcessTimes> value) {
        return runs.stream().map(MeasuredRun::times).mapToDouble(value).toArray();
    }
}
