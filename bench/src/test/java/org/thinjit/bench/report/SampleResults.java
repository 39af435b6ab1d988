package org.thinjit.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.MeasuredRun;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.ProcessTimes;
import org.thinjit.bench.server.Moments;
import org.thinjit.bench.server.Moments.Answers;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.LoadedAhead;
import org.thinjit.bench.variant.Footprint;

/** Results for the report tests. */
final class SampleResults {
    private static final OptionalLong PEAK = OptionalLong.of(100 << 20);

    private SampleResults() {}

    static ComparisonResult result(VariantResult... variants) {
        Jdk jdk = new Jdk(17, "17.0.15", Path.of("/jdk"));
        return new ComparisonResult("demo", jdk, 3, List.of(variants), OptionalDouble.of(0.05));
    }

    static VariantResult variant(String name, double... wallSeconds) {
        return of(name, Optional.empty(), Optional.empty(), List.of(), wallSeconds);
    }

    static VariantResult differing(String name) {
        String difference = "exit status 1, plain 0; compare /a with /b";
        return of(name, Optional.of(difference), Optional.empty(), List.of(), 0.1);
    }

    static VariantResult thinjit(OptionalDouble coverage, double... wallSeconds) {
        AgentStatistics statistics =
                new AgentStatistics(
                        9876,
                        1412,
                        coverage,
                        List.of(),
                        new ObjectMapper().createObjectNode().put("walks", 40));
        List<String> notes = List.of("[thinjit] 3 classes left out");
        return of("thinjit", Optional.empty(), Optional.of(statistics), notes, wallSeconds);
    }

    static VariantResult unsuitable(String name, String reason) {
        return new VariantResult(
                name,
                List.of(),
                0,
                0,
                List.of(),
                Optional.empty(),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                Footprint.NONE,
                "an archive",
                List.of());
    }

    static VariantResult serving(String name, Answers answers, double... wallSeconds) {
        return of(
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(answers),
                wallSeconds);
    }

    private static VariantResult of(
            String name,
            Optional<String> difference,
            Optional<AgentStatistics> statistics,
            List<String> notes,
            double... wallSeconds) {
        return of(name, difference, statistics, notes, Optional.empty(), wallSeconds);
    }

    private static VariantResult of(
            String name,
            Optional<String> difference,
            Optional<AgentStatistics> statistics,
            List<String> notes,
            Optional<Answers> answers,
            double... wallSeconds) {
        List<MeasuredRun> runs = new ArrayList<>();
        for (double wall : wallSeconds) {
            runs.add(
                    new MeasuredRun(
                            runs.size() + 1,
                            new ProcessTimes(wall, wall * 1.5, 0.125),
                            PEAK,
                            answers.map(each -> new Moments(wall, Optional.of(each)))));
        }
        List<String> command = List.of("java", name);
        return new VariantResult(
                name,
                command,
                0,
                runs.size() + 1,
                runs,
                difference,
                Optional.empty(),
                statistics,
                statistics.map(any -> new LoadedAhead(1400, 350, 900, 1200)),
                statistics.isPresent() ? new Footprint(3 << 20, 7 << 20, 0) : Footprint.NONE,
                statistics.isPresent() ? "an index" : "nothing",
                notes);
    }
}
