package org.thinjit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.comparison.Comparison;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.identity.IdentityCheck;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.program.FlaggedProgram;
import org.thinjit.bench.program.ProgramCatalog;
import org.thinjit.bench.program.ProgramSource;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.report.Forecast;
import org.thinjit.bench.report.HtmlReport;
import org.thinjit.bench.report.JsonReport;
import org.thinjit.bench.report.ProgressLine;
import org.thinjit.bench.report.SvgReport;
import org.thinjit.bench.report.TextReport;
import org.thinjit.bench.variant.Setting;

/** Runs every program on every JDK and prints each result as soon as it is there. */
final class BenchRun {
    private final BenchRequest request;
    private final Surroundings surroundings;
    private final ProgressLine progress;
    private final TextReport report;
    private final List<ComparisonResult> results = new ArrayList<>();
    private final Forecast forecast;
    private boolean failed;
    private int begun;

    BenchRun(BenchRequest request, Surroundings surroundings) {
        this.request = request;
        this.surroundings = surroundings;
        this.progress =
                new ProgressLine(surroundings.err(), surroundings.showProgress(), System::nanoTime);
        this.forecast = new Forecast(weight(), System::nanoTime);
        this.report = new TextReport(surroundings.palette());
    }

    /**
     * Does it. A program that cannot be run does not keep the others from running.
     *
     * @return whether every program ran and all outputs were equal
     * @throws BenchException if the JSON report cannot be written
     */
    boolean run() throws BenchException {
        for (ProgramSource program : request.programs()) {
            for (Jdk jdk : request.jdks()) {
                if (program.runsOn(jdk)) {
                    announce(program, jdk);
                    compare(program, jdk);
                    forecast.finished(weight(program, jdk));
                }
            }
        }
        if (request.purpose() == BenchRequest.Purpose.TIMES) {
            surroundings.out().print(report.summary(results));
            surroundings.out().flush();
        }
        writeFiles();
        return !failed && results.stream().allMatch(ComparisonResult::outputsEqual);
    }

    private void announce(ProgramSource program, Jdk jdk) {
        int comparisons = request.programs().size() * request.jdks().size();
        begun++;
        if (comparisons > 1) {
            progress.announce(
                    "bench: %d of %d: %s on JDK %d%s"
                            .formatted(
                                    begun,
                                    comparisons,
                                    program.name(),
                                    jdk.feature(),
                                    forecast.at(0)));
        }
    }

    /** The work of one comparison in seconds, roughly. */
    private double weight(ProgramSource program, Jdk jdk) {
        return ProgramCatalog.roughSeconds(program.name())
                * request.plan().on(jdk).variants().size();
    }

    private double weight() {
        double weight = 0;
        for (ProgramSource program : request.programs()) {
            for (Jdk jdk : request.jdks()) {
                weight += weight(program, jdk);
            }
        }
        return weight;
    }

    private void writeFiles() throws BenchException {
        try {
            if (request.json().isPresent()) {
                JsonReport.write(results, request.json().get());
            }
            if (request.html().isPresent()) {
                HtmlReport.write(results, request.peers(), machine(), request.html().get());
            }
            if (request.svg().isPresent()) {
                SvgReport.write(results, request.svg().get());
            }
        } catch (IOException e) {
            throw new BenchException("cannot write a report: " + e, e);
        }
    }

    private String machine() {
        return "%s %s, %s, %d processors; programs ran on %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        request.processors().description());
    }

    private void compare(ProgramSource source, Jdk jdk) {
        String title = source.name() + " on JDK " + jdk.feature() + ": ";
        if (source instanceof FlaggedProgram flagged) {
            surroundings.out().print(flagged.flag() + " ");
        }
        try {
            forecast.begins(weight(source, jdk));
            progress.show(title + "fetching");
            Workspace workspace = new Workspace(surroundings.root());
            Setting setting =
                    new Setting(workspace, jdk, source.prepare(jdk), request.agentOptions());
            TimedProcess process = new TimedProcess(request.timeout(), request.processors());
            if (request.purpose() == BenchRequest.Purpose.IDENTITY) {
                // A recording takes its time: once is enough.
                boolean traces = !(source instanceof FlaggedProgram);
                identity(title, setting, process, traces);
                return;
            }
            ComparisonResult result =
                    new Comparison(
                                    setting,
                                    request.plan().on(jdk),
                                    process,
                                    (activity, share) ->
                                            progress.show(title + activity + forecast.at(share)))
                            .run();
            results.add(result);
            progress.clear();
            print(result);
        } catch (BenchException e) {
            progress.clear();
            failed = true;
            surroundings.err().println("bench: " + title + e.getMessage());
        }
    }

    private void identity(String title, Setting setting, TimedProcess process, boolean traces)
            throws BenchException {
        progress.show(title + "identity of classes");
        IdentityCheck.Result result =
                new IdentityCheck(setting, process, traces)
                        .run(request.plan().on(setting.jdk()).variants());
        progress.clear();
        failed |= !result.equal();
        surroundings.out().println(result.text());
        surroundings.out().flush();
    }

    private String tables(ComparisonResult result) {
        return request.peers() ? report.peers(result) : report.times(result);
    }

    private void print(ComparisonResult result) {
        String text =
                request.purpose() == BenchRequest.Purpose.OUTPUTS
                        ? report.verification(result)
                        : tables(result);
        surroundings.out().println(text);
        surroundings.out().flush();
    }
}
