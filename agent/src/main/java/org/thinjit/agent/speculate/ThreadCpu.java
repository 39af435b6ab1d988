package org.thinjit.agent.speculate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The processor time of a few threads, for the statistics only: the management classes that it
 * loads would show in a start-up that is measured. Thread-safe.
 */
final class ThreadCpu {
    private static final int NANOS_A_MICRO = 1000;

    private final Thread[] threads = new Thread[2];
    private final long[] ended = new long[2];
    private int count;

    /**
     * Counts a thread from now on.
     *
     * @param thread a live thread
     */
    synchronized void add(Thread thread) {
        if (count < threads.length) {
            threads[count++] = thread;
        }
    }

    /**
     * Keeps the time of a thread that is about to end.
     *
     * @param thread the calling thread
     */
    synchronized void keep(Thread thread) {
        for (int i = 0; i < count; i++) {
            if (threads[i] == thread) {
                ended[i] = nanos(thread);
            }
        }
    }

    /**
     * Returns the time of all threads.
     *
     * @return microseconds
     */
    synchronized long micros() {
        long total = 0;
        for (int i = 0; i < count; i++) {
            total += Math.max(ended[i], nanos(threads[i]));
        }
        return total / NANOS_A_MICRO;
    }

    @SuppressWarnings("deprecation") // getId: threadId is not there on 17
    private static long nanos(Thread thread) {
        try {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            return Math.max(0, threads.getThreadCpuTime(thread.getId()));
        } catch (LinkageError | UnsupportedOperationException e) {
            return 0;
        }
    }
}
