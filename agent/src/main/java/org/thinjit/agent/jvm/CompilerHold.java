package org.thinjit.agent.jvm;

import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.speculate.Speculation;

/**
 * Holds back the second JIT compiler while the program starts, on a thread of its own. A start runs much
 * code a few thousand times and hardly any for long: on one or two processors the second compiler takes a third
 * of them, from the program and from discovery, for code that has little time to pay it back. The start
 * is over when hardly any classes are loaded any more. The thread also begins what else is done about the JVM, as
 * {@code premain} does not wait for the classes of that.
 */
public final class CompilerHold implements Runnable {
    /** Where the compiler has a processor to itself, it takes none from the program. */
    private static final int FEW_PROCESSORS = 2;

    private static final int NANOS_A_MILLI = 1_000_000;
    private static final int PAUSE_MILLIS = 100;
    private static final String LEFT_ALONE = "the JIT compilers are left alone: ";

    private static volatile long heldFrom;
    private static volatile long heldTo;

    private final Speculation speculation;
    private final AgentLog log;
    private final boolean compilers;
    private final boolean symbols;

    private CompilerHold(
            Speculation speculation, AgentLog log, boolean compilers, boolean symbols) {
        this.speculation = speculation;
        this.log = log;
        this.compilers = compilers;
        this.symbols = symbols;
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
     * Begins what is to be done. Call it last in {@code premain}.
     *
     * @param speculation counts the classes that are defined
     * @param log told at level {@code info} what came of it
     * @param compilers whether to hold the compiler back
     * @param symbols whether to let the symbol table grow, too
     */
    public static void start(
            Speculation speculation, AgentLog log, boolean compilers, boolean symbols) {
        CompilerHold work = new CompilerHold(speculation, log, compilers, symbols);
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
     * @return milliseconds, begun ones included; 0 if it was not
     */
    public static long heldMillis() {
        if (heldFrom == 0) {
            return 0;
        }
        long end = heldTo == 0 ? System.nanoTime() : heldTo;
        return (end - heldFrom) / NANOS_A_MILLI + 1;
    }

    @Override
    public void run() {
        try {
            AgentClasses.define(AgentClasses.JVM);
            if (symbols) {
                SymbolTableGrowth.start(log);
            }
            if (compilers) {
                holdUnlessChosen();
            }
        } catch (Throwable e) {
            say(e); // A JVM built otherwise, no memory.
        }
    }

    private void holdUnlessChosen() throws NoSuchFieldException {
        CompilerFlags flags = CompilerFlags.ofThisJvm();
        if (flags.chosen() == null) {
            hold(flags);
        } else {
            say(flags.chosen().concat(" is set"));
        }
    }

    private void hold(CompilerFlags flags) {
        long start = System.nanoTime();
        try {
            heldFrom = start;
            flags.hold();
            awaitTheEndOf(new StartWatch(start));
        } finally {
            flags.restore();
            heldTo = System.nanoTime();
        }
        if (log.writes(AgentLog.INFO)) {
            String line =
                    "held back the second JIT compiler for the start, " + heldMillis() + " ms";
            log.line(AgentLog.INFO, line);
        }
    }

    private void awaitTheEndOf(StartWatch start) {
        try {
            do {
                Thread.sleep(PAUSE_MILLIS);
            } while (!start.isOver(
                    System.nanoTime(), speculation.isMainReached(), speculation.definitions()));
        } catch (InterruptedException e) {
            // Whoever interrupts all threads wants to end them, not to start.
        }
    }

    /** Allocates nothing where nobody listens, as memory may be what lacks. */
    private void say(Object reason) {
        if (log.writes(AgentLog.INFO)) {
            log.line(AgentLog.INFO, LEFT_ALONE.concat(String.valueOf(reason)));
        }
    }
}
