package org.thinjit.agent.jit;

import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.speculate.Speculation;

/**
 * Holds back the second JIT compiler while the program starts, on a thread of its own. A start runs much
 * code a few thousand times and hardly any for long: on one or two processors the second compiler takes a third
 * of them, from the program and from discovery, for code that has little time to pay it back. The start
 * is over when hardly any classes are loaded any more.
 */
public final class CompilerHold implements Runnable {
    /** Where the compiler has a processor to itself, it takes none from the program. */
    private static final int FEW_PROCESSORS = 2;

    private static final int NANOS_A_MILLI = 1_000_000;
    private static final int PAUSE_MILLIS = 100;

    /** Looks that make one second; in each of the last ones, few classes were defined. */
    private static final int WINDOW = 10;

    /** Fewer classes than this in a window: the program does something else than to start. */
    private static final int FEW_CLASSES = 16;

    /** Half a minute: a program that still loads classes then does so for reasons of its own. */
    private static final int LOOKS = 300;

    private static volatile long heldMillis;

    private final Speculation speculation;
    private final AgentLog log;
    private final int[] defined = new int[WINDOW];

    private CompilerHold(Speculation speculation, AgentLog log) {
        this.speculation = speculation;
        this.log = log;
    }

    /**
     * Tells whether {@code auto} means to hold the compiler back.
     *
     * @param processors how many the JVM may use
     * @return true for one and two
     */
    public static boolean pays(int processors) {
        return processors <= FEW_PROCESSORS;
    }

    /**
     * Begins to hold it back. Call it last in {@code premain}.
     *
     * @param speculation counts the classes that are defined
     * @param log told at level {@code info} what came of it
     */
    public static void start(Speculation speculation, AgentLog log) {
        CompilerHold work = new CompilerHold(speculation, log);
        try {
            Thread thread = new Thread(null, work, "thinjit-compilers", 0, false);
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError | RuntimeException e) {
            work.say(e);
        }
    }

    /**
     * Returns how long the second compiler was held back, or has been so far. Thread-safe.
     *
     * @return milliseconds, 0 if it was not
     */
    public static long heldMillis() {
        return heldMillis;
    }

    @Override
    public void run() {
        try {
            AgentClasses.define(AgentClasses.COMPILERS);
            TierThresholds thresholds = TierThresholds.ofThisJvm();
            if (!thresholds.raise()) {
                log.line(AgentLog.INFO, "the JIT compilers are left alone: options set for them");
                return;
            }
            try {
                waitForTheEndOfTheStart();
            } finally {
                thresholds.restore();
            }
            sayHowLong();
        } catch (Throwable e) {
            say(e); // A JVM built otherwise, no memory.
        }
    }

    private void waitForTheEndOfTheStart() throws InterruptedException {
        long start = System.nanoTime();
        for (int look = 0; look < LOOKS; look++) {
            int now = speculation.definitions();
            int before = defined[look % WINDOW];
            defined[look % WINDOW] = now;
            if (look >= WINDOW && now - before < FEW_CLASSES) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
            heldMillis = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
    }

    private void sayHowLong() {
        if (log.writes(AgentLog.INFO)) {
            log.line(
                    AgentLog.INFO,
                    "held back the second JIT compiler for " + heldMillis + " ms of the start");
        }
    }

    /** Allocates nothing where nobody listens, as memory may be what lacks. */
    private void say(Throwable e) {
        if (log.writes(AgentLog.INFO)) {
            log.line(AgentLog.INFO, "the JIT compilers are left alone: ".concat(String.valueOf(e)));
        }
    }
}
