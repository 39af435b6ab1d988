package org.thinjit.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import org.thinjit.agent.install.Installation;
import org.thinjit.agent.install.JavaBase;
import org.thinjit.agent.install.Preparation;
import org.thinjit.agent.report.Statistics;

/**
 * Where the JVM starts the agent. Only wires: options, index, installation, reports. Each step can
 * fail, and then the program runs plain and one line on stderr says so.
 */
public final class PreMain {
    /** Bad usage: what {@code strict=true} ends the program with. */
    private static final int STATUS_STRICT = 2;

    private static final int NANOS_A_MICRO = 1000;

    private PreMain() {}

    /**
     * Called by the JVM before main, for {@code -javaagent}.
     *
     * @param argument the agent's options, or null
     * @param instrumentation the JVM's
     */
    public static void premain(String argument, Instrumentation instrumentation) {
        start(argument, instrumentation);
    }

    /**
     * Called by the JVM for {@code Launcher-Agent-Class}, before main, or on attach.
     *
     * @param argument the agent's options, or null
     * @param instrumentation the JVM's
     */
    public static void agentmain(String argument, Instrumentation instrumentation) {
        start(argument, instrumentation);
    }

    private static void start(String argument, Instrumentation instrumentation) {
        long startNanos = System.nanoTime();
        AgentLog log = new AgentLog(AgentLog.WARN);
        try {
            AgentOptions options = AgentOptions.parse(argument);
            log = new AgentLog(options.logLevel());
            install(options, instrumentation, log, startNanos);
        } catch (StandBack e) {
            standBack(log, e.getMessage(), AgentOptions.strictIn(argument));
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            standBack(
                    log, "cannot start: " + e + "; running plain", AgentOptions.strictIn(argument));
        }
    }

    private static void install(
            AgentOptions options, Instrumentation instrumentation, AgentLog log, long startNanos)
            throws Exception {
        Statistics statistics = options.stats() == null ? null : new Statistics(options.stats());
        Installation installed = null;
        try {
            warnOfUnserved(options, log);
            File index =
                    IndexLocator.locate(options.index(), System.getProperty("java.class.path", ""));
            JavaBase.open(instrumentation);
            Preparation prepared = Preparation.prepare(index, options);
            installed = Installation.install(prepared, options, log, startNanos);
            long micros = (System.nanoTime() - startNanos) / NANOS_A_MICRO;
            if (log.writes(AgentLog.INFO)) {
                log.line(AgentLog.INFO, "installed " + index + " in " + micros + " us");
            }
            if (statistics != null) {
                int lookahead = options.lookahead();
                statistics.installed(
                        index.getPath(),
                        lookahead > 0 ? lookahead : installed.index().lookahead(),
                        micros);
            }
        } catch (Exception | LinkageError e) {
            if (statistics != null) {
                statistics.fallback(e instanceof StandBack ? e.getMessage() : e.toString());
            }
            throw e;
        } finally {
            if (statistics != null || options.events() != null || options.dump() != null) {
                Runtime.getRuntime()
                        .addShutdownHook(
                                new ExitReport(statistics, installed, instrumentation, log));
            }
        }
    }

    private static void warnOfUnserved(AgentOptions options, AgentLog log) {
        String unserved = options.unserved();
        if (unserved != null) {
            log.line(
                    AgentLog.WARN,
                    "option '" + unserved + "' is not served by this version and does nothing");
        }
    }

    private static void standBack(AgentLog log, String message, boolean strict) {
        log.line(strict ? AgentLog.ERROR : AgentLog.WARN, message);
        if (strict) {
            System.exit(STATUS_STRICT);
        }
    }
}
