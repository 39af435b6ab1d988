package org.thinjit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.TimedProcess;
import org.thinjit.bench.program.Program;
import org.thinjit.bench.program.ProgramSource;
import org.thinjit.bench.program.Workspace;
import org.thinjit.bench.report.StartUpReport;
import org.thinjit.bench.startup.StartUpResult;
import org.thinjit.bench.startup.StartUpRun;
import org.thinjit.bench.variant.Setting;

/** What {@code bench/bench --start-up} does. */
final class StartUp {
    private final BenchRequest request;
    private final Surroundings surroundings;

    StartUp(BenchRequest request, Surroundings surroundings) {
        this.request = request;
        this.surroundings = surroundings;
    }

    /**
     * Measures the start of every program on every JDK.
     *
     * @throws BenchException if a program cannot be run, or the JSON report cannot be written
     */
    void run() throws BenchException {
        List<StartUpResult> results = new ArrayList<>();
        Workspace workspace = new Workspace(surroundings.root());
        for (ProgramSource source : request.programs()) {
            for (Jdk jdk : request.jdks()) {
                if (source.runsOn(jdk)) {
                    Program program = source.prepare(jdk);
                    if (program.service().isPresent()) {
                        throw new BenchException(
                                "--start-up takes programs that end by themselves");
                    }
                    Setting setting = new Setting(workspace, jdk, program, request.agentOptions());
                    TimedProcess process =
                            new TimedProcess(request.timeout(), request.processors());
                    results.add(new StartUpRun(setting, process, request.plan().rounds()).run());
                    surroundings.out().println(StartUpReport.text(results.get(results.size() - 1)));
                    surroundings.out().flush();
                }
            }
        }
        if (request.json().isPresent()) {
            try {
                StartUpReport.write(results, request.json().get());
            } catch (IOException e) {
                throw new BenchException("cannot write a report: " + e, e);
            }
        }
    }
}
