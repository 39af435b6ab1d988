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
import org.thinjit.bench.program.ProgramSource;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.report.JsonReport;
import org.thinjit.bench.report.ProgressLine;
import org.thinjit.bench.report.TextReport;
import org.thinjit.bench.variant.Setting;

/** Runs every program on every JDK and prints each result as soon as it is there. */
final class BenchRun {
    private final BenchRequest request;
    private final Surroundings surroundings;
    private final ProgressLine progress;
    private final TextReport report;
    private final List<ComparisonResult> results = new ArrayList<>();
    private boolean failed;

    BenchRun(BenchRequest request, Surroundings surroundings) {
        this.request = request;
        this.surroundings = surroundings;
        this.progress = new ProgressLine(surroundings.err(), surroundings.showProgress());
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
                compare(program, jdk);
            }
        }
        if (request.json().isPresent()) {
            try {
                JsonReport.write(results, request.json().get());
            } catch (IOException e) {
                throw new BenchException("cannot write " + request.json().get() + ": " + e, e);
            }
        }
        return !failed && results.stream().allMatch(ComparisonResult::outputsEqual);
    }

    private void compare(ProgramSource source, Jdk jdk) {
        String title = source.name() + " on JDK " + jdk.feature() + ": ";
        try {
            progress.show(title + "fetching");
            Workspace workspace = new Workspace(surroundings.root());
            Setting setting =
                    new Setting(workspace, jdk, source.prepare(jdk), request.agentOptions());
            TimedProcess process = new TimedProcess(request.timeout());
            if (request.purpose() == BenchRequest.Purpose.IDENTITY) {
                identity(title, setting, process);
                return;
            }
            ComparisonResult result =
                    new Comparison(
                                    setting,
                                    request.plan(),
                                    process,
                                    activity -> progress.show(title + activity))
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

    private void identity(String title, Setting setting, TimedProcess process)
            throws BenchException {
        progress.show(title + "identity of classes");
        IdentityCheck.Result result =
                new IdentityCheck(setting, process).run(request.plan().variants());
        progress.clear();
        failed |= !result.equal();
        surroundings.out().println(result.text());
        surroundings.out().flush();
    }

    private void print(ComparisonResult result) {
        String text =
                request.purpose() == BenchRequest.Purpose.OUTPUTS
                        ? report.verification(result)
                        : report.times(result);
        surroundings.out().println(text);
        surroundings.out().flush();
    }
}
