package org.thinjit.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import jdk.internal.misc.VM;
import org.thinjit.agent.install.Installation;
import org.thinjit.agent.install.Preparation;
import org.thinjit.agent.learn.LearnAtExit;
import org.thinjit.agent.learn.Learning;
import org.thinjit.agent.speculate.Speculation;

/**
 * The start in words: options, index, installation, reports. Each step can fail, and then the
 * program runs plain and one line on stderr says so.
 */
public final class AgentStart {
    /** Bad usage: what {@code strict=true} ends the program with. */
    private static final int STATUS_STRICT = 2;

    private static final int NANOS_A_MICRO = 1000;
    private static final String JAVA_AGENT = "-javaagent:";
    private static final String RUNNING_PLAIN = "running plain";
    private static final String NATIVE_AGENT = "-agentpath:";

    private AgentStart() {}

    /**
     * Hears that ThinJIT's classes were defined just now.
     *
     * @param openedNanos when {@code java.base} was open
     * @param readNanos when the classes were read
     */
    public static void defined(long openedNanos, long readNanos) {
        AgentLog.passed(AgentLog.OPENED, openedNanos);
        AgentLog.passed(AgentLog.READ, readNanos);
        AgentLog.passed(AgentLog.DEFINED);
    }

    /**
     * Starts ThinJIT, or says in one line why the program runs plain.
     *
     * @param argument the agent's options, or null
     * @param instrumentation the JVM's
     * @param startNanos {@link System#nanoTime} of the moment when {@code premain} began
     * @param ownOptions how many of the JVM's {@code -javaagent} options are ThinJIT's: 1, or 0 when
     *     it was not started by one
     */
    public static void start(
            String argument, Instrumentation instrumentation, long startNanos, int ownOptions) {
        AgentLog log = new AgentLog(AgentLog.WARN);
        try {
            AgentOptions options = AgentOptions.parse(argument).beside(otherAgent(ownOptions));
            log = new AgentLog(options.logLevel());
            AgentLog.passed(AgentLog.PARSED);
            begin(options, instrumentation, log, startNanos);
        } catch (StandBack e) {
            standBack(log, e.getMessage(), AgentOptions.strictIn(argument));
        } catch (Exception | Error e) {
            standBack(
                    log, "cannot start: " + e + "; running plain", AgentOptions.strictIn(argument));
        }
    }

    private static void begin(
            AgentOptions options, Instrumentation instrumentation, AgentLog log, long startNanos)
            throws Exception {
        if (options.reports() || options.verifyDigest() || options.jfr()) {
            AgentClasses.define(AgentClasses.DISCOVERY);
            AgentClasses.define(AgentClasses.OPTIONS);
        }
        AgentLog.passed(AgentLog.EXTENDED);
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
        File index =
                IndexLocator.locate(
                        options.index(), classPath, System.getProperty("jdk.module.path", ""));
        AgentLog.passed(AgentLog.FOUND);
        Preparation prepared = Preparation.prepare(index, options);
        Installation installed =
                Installation.install(prepared, options, instrumentation, log, startNanos);
        learnAtExit(installed, instrumentation, log);
        if (log.writes(AgentLog.INFO)) {
            long micros = (System.nanoTime() - startNanos) / NANOS_A_MICRO;
            log.line(AgentLog.INFO, "installed " + index + " in " + micros + " us");
        }
        return installed;
    }

    private static void learnAtExit(
            Installation installed, Instrumentation instrumentation, AgentLog log) {
        Speculation speculation = installed.speculation();
        Learning learning = speculation.learning();
        if (learning != null && learning.recorder() != null) {
            LearnAtExit.register(
                    learning,
                    installed.files().index(),
                    speculation.loaders(),
                    speculation.states(),
                    instrumentation,
                    log);
        }
    }

    private static void standBack(AgentLog log, String message, boolean strict) {
        if (strict) {
            log.line(AgentLog.ERROR, strictly(message));
            System.exit(STATUS_STRICT);
        }
        log.line(AgentLog.WARN, message);
    }

    /** Messages say what ThinJIT does now, which is something else here. */
    private static String strictly(String message) {
        int at = message.indexOf(RUNNING_PLAIN);
        return at < 0
                ? message
                : message.substring(0, at)
                        + "strict=true ends the program"
                        + message.substring(at + RUNNING_PLAIN.length());
    }

    /**
     * Finds an agent besides ThinJIT among the JVM's options, whether it stands before or behind. One
     * that only keeps its {@code Instrumentation} may register a transformer long after main has
     * begun; nothing tells it from one that has registered all of its transformers by then. Debuggers
     * and other agents by library name transform nothing by themselves.
     *
     * @param ownOptions how many options are ThinJIT's
     * @return for people, or null if there is none
     */
    private static String otherAgent(int ownOptions) {
        int agents = 0;
        String last = null;
        String own = null;
        for (String option : VM.getRuntimeArguments()) {
            if (option.startsWith(NATIVE_AGENT)) {
                return named(option);
            }
            if (option.startsWith(JAVA_AGENT)) {
                agents++;
                if (own == null && isOwn(option)) {
                    own = option;
                } else {
                    last = option;
                }
            }
        }
        return agents <= ownOptions ? null : named(last == null ? own : last);
    }

    /** By the jar's name: folders may be called anything. */
    private static boolean isOwn(String option) {
        String jar = named(option);
        return jar.indexOf("thinjit", jar.lastIndexOf(File.separatorChar) + 1) >= 0;
    }

    /** Without the agent's own options, which may hold secrets. */
    private static String named(String option) {
        int equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }
}
