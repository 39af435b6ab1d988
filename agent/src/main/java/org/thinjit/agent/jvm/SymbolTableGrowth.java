package org.thinjit.agent.jvm;

import java.io.IOException;
import jdk.internal.misc.Unsafe;
import org.thinjit.agent.AgentLog;

/**
 * Lets the JVM's symbol table grow before a large program fills it, on a thread of its own. A JVM begins with
 * 32,768 buckets and doubles them at eight names each, which few programs reach. So the look-ups of a program with 180,000
 * names, a hundred or more for each class file, walk through chains of five.
 */
public final class SymbolTableGrowth implements Runnable {
    /** In the usual table, programs with fewer classes than these have short chains. */
    public static final int MANY_CLASSES = 16_384;

    private static final String FLAG = "SymbolTableSize";
    private static final long USUAL = 1 << 15;

    /** For half a million names; two megabytes. */
    private static final long WANTED = 1 << 18;

    /** The oldest and the newest JVM whose source was read for this. */
    private static final int OLDEST = 17;

    private static final int NEWEST = 25;
    private static final int ATTEMPTS = 4;
    private static final int LOOKS = 250;
    private static final int NANOS_A_MICRO = 1000;

    private final AgentLog log;

    private SymbolTableGrowth(AgentLog log) {
        this.log = log;
    }

    /**
     * Begins.
     *
     * @param log told at level {@code info} what came of it
     */
    public static void start(AgentLog log) {
        SymbolTableGrowth work = new SymbolTableGrowth(log);
        try {
            daemon(work, "thinjit-symbols").start();
        } catch (OutOfMemoryError | RuntimeException e) {
            work.leave(e);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void run() {
        try {
            long start = System.nanoTime();
            checkJvm();
            long buckets = grow(find(), USUAL);
            long micros = (System.nanoTime() - start) / NANOS_A_MICRO;
            if (log.writes(AgentLog.INFO)) {
                String line =
                        "the JVM's symbol table has " + buckets + " buckets, " + micros + " us";
                log.line(AgentLog.INFO, line);
            }
        } catch (Throwable e) {
            leave(e); // A JVM built otherwise, another system, no memory.
        }
    }

    private static void checkJvm() throws IOException, NoSuchFieldException {
        int feature = Runtime.version().feature();
        if (feature < OLDEST || feature > NEWEST) {
            throw new IOException("a JVM of another version");
        }
        JvmFlags flags = JvmFlags.ofThisJvm();
        long flag = flags.find(FLAG);
        if (!flags.isDefault(flag) || Unsafe.getUnsafe().getLong(flags.value(flag)) != USUAL) {
            throw new IOException(FLAG.concat(" is set"));
        }
    }

    private static SymbolTable find() throws IOException {
        try (JvmVariables variables = new JvmVariables(JvmLibrary.ofThisJvm())) {
            return SymbolTable.in(variables, USUAL);
        }
    }

    /**
     * Doubles the table until it is large enough, or does not grow.
     *
     * @param table any
     * @param usual how many buckets it has
     * @return how many it has then
     * @throws InterruptedException if all threads are to end
     */
    static long grow(SymbolTable table, long usual) throws InterruptedException {
        long buckets = usual;
        while (buckets < WANTED && table.crowd(buckets)) {
            try {
                await(table);
            } finally {
                table.restore(buckets);
            }
            if (table.buckets() != buckets * 2) {
                break;
            }
            buckets *= 2;
        }
        return table.buckets();
    }

    /** Work that is requested while the service thread ends another one is forgotten there. */
    private static void await(SymbolTable table) throws InterruptedException {
        for (int i = 0; i < ATTEMPTS * LOOKS && table.buckets() == 1; i++) {
            if (i % LOOKS == 0) {
                daemon(table, "thinjit-wakes").start();
            }
            Thread.sleep(1);
        }
    }

    /** Allocates nothing where nobody listens, as memory may be what lacks. */
    private void leave(Object reason) {
        if (log.writes(AgentLog.INFO)) {
            log.line(
                    AgentLog.INFO,
                    "the JVM's symbol table is left alone: ".concat(String.valueOf(reason)));
        }
    }
}
