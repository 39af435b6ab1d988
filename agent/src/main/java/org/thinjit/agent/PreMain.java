package org.thinjit.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import org.thinjit.agent.install.Installation;
import org.thinjit.agent.install.JavaBase;
import org.thinjit.agent.install.Preparation;

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
            begin(options, instrumentation, log, startNanos);
        } catch (StandBack e) {
            standBack(log, e.getMessage(), AgentOptions.strictIn(argument));
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            standBack(
                    log, "cannot start: " + e + "; running plain", AgentOptions.strictIn(argument));
        }
    }

    private static void begin(
            AgentOptions options, Instrumentation instrumentation, AgentLog log, long startNanos)
            throws Exception {
        warnOfUnserved(options, log);
        if (options.reports()) {
            ReportedStart.install(options, instrumentation, log, startNanos);
        } else {
            install(options, instrumentation, log, startNanos);
        }
    }

    /**
     * Finds the index and installs ThinJIT.
     *
     * @param options the agent's
     * @param instrumentation the JVM's
     * @param log the agent's
     * @param startNanos when premain began
     * @return what was installed
     * @throws Exception if the program has to run plain
     */
    static Installation install(
            AgentOptions options, Instrumentation instrumentation, AgentLog log, long startNanos)
            throws Exception {
        String classPath = System.getProperty("java.class.path", "");
        File index = IndexLocator.locate(options.index(), classPath);
        JavaBase.open(instrumentation);
        Preparation prepared = Preparation.prepare(index, options);
        Installation installed = Installation.install(prepared, options, log, startNanos);
        if (log.writes(AgentLog.INFO)) {
            long micros = (System.nanoTime() - startNanos) / NANOS_A_MICRO;
            log.line(AgentLog.INFO, "installed " + index + " in " + micros + " us");
        }
        return installed;
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
