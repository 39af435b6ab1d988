package org.thinjit.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import org.thinjit.agent.install.Installation;
import org.thinjit.agent.report.Statistics;

/** Writes the reports when the JVM ends, also by {@code System.exit} or an uncaught exception. */
final class ExitReport extends Thread {
    private final Statistics statistics;
    private final Installation installed;
    private final Instrumentation instrumentation;
    private final AgentLog log;

    /**
     * Creates the hook.
     *
     * @param statistics to write, or null
     * @param installed what was installed, or null when ThinJIT is off
     * @param instrumentation the JVM's
     * @param log for reports that cannot be written
     */
    ExitReport(
            Statistics statistics,
            Installation installed,
            Instrumentation instrumentation,
            AgentLog log) {
        super("thinjit-report");
        this.statistics = statistics;
        this.installed = installed;
        this.instrumentation = instrumentation;
        this.log = log;
    }

    @Override
    public void run() {
        try {
            writeStatistics();
        } catch (IOException | IllegalStateException e) {
            log.line(AgentLog.ERROR, "no statistics: " + e.getMessage());
        }
        try {
            writeInstalled();
        } catch (IOException | IllegalStateException e) {
            log.line(AgentLog.ERROR, e.getMessage());
        }
    }

    private void writeStatistics() throws IOException {
        if (statistics != null) {
            statistics.write(
                    instrumentation,
                    installed == null ? null : installed.files().index(),
                    installed == null ? null : installed.speculation(),
                    installed == null ? null : installed.announcements().transformer());
        }
    }

    private void writeInstalled() throws IOException {
        if (installed != null && installed.events() != null) {
            installed.events().close();
        }
        if (installed != null && installed.dump() != null) {
            installed.dump().write(installed.speculation().states());
        }
    }
}
