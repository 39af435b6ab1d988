package org.thinjit.agent.jit;

import java.lang.reflect.InvocationTargetException;
import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.speculate.Speculation;

/**
 * Waits, on a thread of its own, until a program turns out to load many classes, and then leaves the
 * methods that load them to the first JIT compiler. Programs of few classes never get there: reaching
 * the JVM's command costs some milliseconds, and their class loading never looks hot.
 */
public final class CompilerGuidance implements Runnable {
    /**
     * Classes that make it worth while. The second compiler begins at 5,000 calls; loading a class makes
     * two calls of the busiest method, {@code BuiltinClassLoader.loadClassOrNull}. Looking takes a pause,
     * in which some hundred are loaded.
     */
    static final int MANY_CLASSES = 2000;

    /** A program that has not loaded them after 10 s loads them slowly. */
    private static final int LOOKS = 100;

    private static final int PAUSE_MILLIS = 100;

    private final Speculation speculation;
    private final AgentLog log;

    private CompilerGuidance(Speculation speculation, AgentLog log) {
        this.speculation = speculation;
        this.log = log;
    }

    /**
     * Begins to wait, where the index has enough classes. Call it last in {@code premain}.
     *
     * @param classCount how many classes the index has
     * @param speculation counts the classes that are defined
     * @param log told at level {@code info} what came of it
     */
    public static void start(int classCount, Speculation speculation, AgentLog log) {
        if (classCount < MANY_CLASSES) {
            return;
        }
        CompilerGuidance work = new CompilerGuidance(speculation, log);
        try {
            Thread thread = new Thread(null, work, "thinjit-directives", 0, false);
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError | RuntimeException e) {
            work.say(e);
        }
    }

    @Override
    public void run() {
        try {
            for (int look = 0; look < LOOKS; look++) {
                Thread.sleep(PAUSE_MILLIS);
                if (speculation.definitions() >= MANY_CLASSES) {
                    AgentClasses.define(AgentClasses.DIRECTIVES);
                    log.line(AgentLog.INFO, CompilerDirectives.add());
                    return;
                }
            }
        } catch (InvocationTargetException e) {
            say(e.getCause());
        } catch (Throwable e) {
            say(e); // A JDK built otherwise, an image without module jdk.management, no memory.
        }
    }

    /** Allocates nothing where nobody listens, as memory may be what lacks. */
    private void say(Throwable e) {
        if (log.writes(AgentLog.INFO)) {
            log.line(AgentLog.INFO, "no compiler directives here: ".concat(String.valueOf(e)));
        }
    }
}
