package org.thinjit.discovery;

/**
 * Runs discovery until it has been quiet for long, or fails. It may fail, for example on an index
 * that lies: then it says so once and the program runs on as if speculation were off.
 */
public final class DiscoveryThread implements Runnable {
    private final Discovery discovery;
    private final IdleStrategy idle;
    private final LoadQueue queue;
    private final DiscoveryListener listener;
    private final FailureListener failures;
    private final Runnable onRetire;
    private volatile boolean stopped;

    /**
     * Creates the thread's work.
     *
     * @param discovery what to step
     * @param idle how to wait between steps
     * @param queue closed at the end, so that the loader ends too
     * @param listener told how it ended
     * @param failures told when it failed
     * @param onRetire runs once at the end, on this thread
     */
    public DiscoveryThread(
            Discovery discovery,
            IdleStrategy idle,
            LoadQueue queue,
            DiscoveryListener listener,
            FailureListener failures,
            Runnable onRetire) {
        this.discovery = discovery;
        this.idle = idle;
        this.queue = queue;
        this.listener = listener;
        this.failures = failures;
        this.onRetire = onRetire;
    }

    @Override
    public void run() {
        try {
            int served;
            do {
                served = discovery.step();
            } while (!stopped && idle.idle(served));
            listener.ended("discovery retired");
        } catch (RuntimeException | Error e) {
            String what = "discovery ended: " + e;
            listener.ended(what);
            failures.failed(what);
        } finally {
            queue.close();
            onRetire.run();
        }
    }

    /** Ends the loop after the current step. Callable on any thread. */
    public void stop() {
        stopped = true;
    }
}
