package org.thinjit.discovery;

/** Runs the speculative loader until the queue is closed. The only thread that loads ahead. */
public final class LoaderThread implements Runnable {
    private final LoadQueue queue;
    private final SpeculativeLoader loader;
    private final DiscoveryListener listener;
    private final FailureListener failures;

    /**
     * Creates the thread's work.
     *
     * @param queue where requests wait
     * @param loader loads and links them
     * @param listener told how it ended
     * @param failures told when it failed
     */
    public LoaderThread(
            LoadQueue queue,
            SpeculativeLoader loader,
            DiscoveryListener listener,
            FailureListener failures) {
        this.queue = queue;
        this.loader = loader;
        this.listener = listener;
        this.failures = failures;
    }

    @Override
    public void run() {
        try {
            int count;
            while ((count = queue.take(loader.batch())) > 0) {
                loader.run(count);
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            String what = "loader ended: " + e;
            listener.note(what);
            failures.failed(what);
        } finally {
            queue.close();
        }
    }
}
