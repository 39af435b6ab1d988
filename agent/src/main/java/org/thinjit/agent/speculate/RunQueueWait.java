package org.thinjit.agent.speculate;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.thinjit.discovery.Contention;

/**
 * Contention as the loader thread feels it: for how long it was ready to run while others held the
 * processors, which Linux tells each thread in {@code /proc/thread-self/schedstat} (its processor
 * time, then its time in the run queue, in nanoseconds). Elsewhere it never reports any. For the
 * loader thread, which opens the file: its name stands for the thread that opens it.
 */
class RunQueueWait implements Contention {
    private static final String FILE = "/proc/thread-self/schedstat";

    /** Waiting for so large a part of the time that it ran means that the processors are taken. */
    private static final double WAIT_PART = 0.3;

    /** Less processor time than this says nothing. */
    private static final long LEAST_RUN_NANOS = 200_000;

    /** After so long an opinion is tested anew. */
    private static final long STALE_AFTER_NANOS = 20_000_000;

    private final String path;
    private final byte[] text = new byte[64];
    private RandomAccessFile file;
    private boolean unknown;
    private boolean high;
    private long lastRun;
    private long lastWait;
    private long judgedNanos;
    private int at;

    RunQueueWait() {
        this(FILE);
    }

    RunQueueWait(String path) {
        this.path = path;
    }

    @Override
    public boolean high() {
        if (unknown) {
            return false;
        }
        try {
            return judge();
        } catch (IOException e) {
            unknown = true;
            return false;
        }
    }

    private boolean judge() throws IOException {
        if (file == null) {
            file = new RandomAccessFile(path, "r");
        }
        file.seek(0);
        int length = file.read(text);
        at = 0;
        long run = number(length);
        long wait = number(length);
        long ran = run - lastRun;
        long now = nanos();
        if (ran < LEAST_RUN_NANOS) {
            return high && now - judgedNanos < STALE_AFTER_NANOS;
        }
        high = wait - lastWait > ran * WAIT_PART;
        lastRun = run;
        lastWait = wait;
        judgedNanos = now;
        return high;
    }

    /** The clock; tests set it. */
    long nanos() {
        return System.nanoTime();
    }

    private long number(int length) {
        long value = 0;
        while (at < length && text[at] >= '0' && text[at] <= '9') {
            value = value * 10 + text[at++] - '0';
        }
        at++;
        return value;
    }
}
