package org.thinjit.agent.speculate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.concurrent.locks.LockSupport;
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

    /** The first pause; each next one doubles while the processors stay taken. */
    static final long FIRST_PAUSE_NANOS = 5_000_000;

    /** A batch is loaded at least so often: what is taken now may be free then. */
    static final long LONGEST_PAUSE_NANOS = 40_000_000;

    private final String path;
    private final byte[] text = new byte[64];
    private RandomAccessFile file;
    private boolean unknown;
    private long pauseNanos = FIRST_PAUSE_NANOS / 2;
    private long lastRun;
    private long lastWait;
    private int at;

    RunQueueWait() {
        this(FILE);
    }

    RunQueueWait(String path) {
        this.path = path;
    }

    @Override
    public void giveWay() {
        if (unknown) {
            return;
        }
        try {
            if (waited()) {
                pauseNanos = Math.min(pauseNanos * 2, LONGEST_PAUSE_NANOS);
                pause(pauseNanos);
            } else {
                pauseNanos = FIRST_PAUSE_NANOS / 2;
            }
        } catch (IOException e) {
            unknown = true;
        }
    }

    private boolean waited() throws IOException {
        if (file == null) {
            file = new RandomAccessFile(path, "r");
        }
        file.seek(0);
        int length = file.read(text);
        at = 0;
        long run = number(length);
        long wait = number(length);
        long ran = run - lastRun;
        long stood = wait - lastWait;
        lastRun = run;
        lastWait = wait;
        return stood > ran * WAIT_PART;
    }

    /** Tests look on instead. */
    void pause(long nanos) {
        LockSupport.parkNanos(this, nanos);
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
