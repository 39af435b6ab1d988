package org.thinjit.agent;

import java.lang.instrument.Instrumentation;
import org.thinjit.agent.install.Installation;
import org.thinjit.agent.report.Statistics;

/** Starts ThinJIT with reports at exit: a class of its own, so that other starts do not load it. */
final class ReportedStart {
    private ReportedStart() {}

    /**
     * Installs ThinJIT, and the hook that reports at exit whatever comes of it.
     *
     * @param options the agent's
     * @param instrumentation the JVM's
     * @param log the agent's
     * @param startNanos when premain began
     * @throws Exception if the program has to run plain
     */
    static void install(
            AgentOptions options, Instrumentation instrumentation, AgentLog log, long startNanos)
            throws Exception {
        Statistics statistics = options.stats() == null ? null : new Statistics(options.stats());
        Installation installed = null;
        try {
            installed = AgentStart.install(options, instrumentation, log, startNanos);
            if (statistics != null) {
                statistics.installed(
                        installed.files().file().getPath(),
                        installed.lookahead(),
                        startNanos,
                        System.nanoTime());
            }
        } catch (Exception | Error e) {
            if (statistics != null) {
                statistics.fallback(e instanceof StandBack ? e.getMessage() : e.toString());
            }
            throw e;
        } finally {
            Runtime.getRuntime()
                    .addShutdownHook(new ExitReport(statistics, installed, instrumentation, log));
        }
    }
}
