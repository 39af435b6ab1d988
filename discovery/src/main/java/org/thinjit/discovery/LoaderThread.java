package org.thinjit.discovery;

/** Runs the speculative loader until the queue is closed. The only thread that loads ahead. */
public final class LoaderThread implements Runnable {
    private final LoadQueue queue;
    private final RecordedLoads recorded;
    private final SpeculativeLoader loader;
    private final DiscoveryListener listener;
    private final FailureListener failures;

    /**
     * Creates the thread's work.
     *
     * @param queue where requests wait
     * @param recorded what to load while none waits
     * @param loader loads and links them
     * @param listener told how it ended
     * @param failures told when it failed
     */
    public LoaderThread(
            LoadQueue queue,
            RecordedLoads recorded,
            SpeculativeLoader loader,
            DiscoveryListener listener,
            FailureListener failures) {
        this.queue = queue;
        this.recorded = recorded;
        this.loader = loader;
        this.listener = listener;
        this.failures = failures;
    }

    @Override
    public void run() {
        try {
            while (!queue.isClosed()) {
                work();
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            String what = "loader ended: " + e;
            listener.ended(what);
            failures.failed(what);
        } finally {
            queue.close();
        }
    }

    /** Requests first: they are about what the program does now. Linking can wait. */
    private void work() throws InterruptedException {
        int[] batch = loader.batch();
        int count = queue.poll(batch);
        if (count > 0) {
            loader.run(count);
        } else if ((count = recorded.next(batch)) > 0) {
            for (int i = 0; i < count; i++) {
                listener.recorded(batch[i]);
            }
            loader.load(count);
        } else if (loader.linkNext()) {
            return;
        } else if ((count = recorded.nextToLink(batch)) > 0) {
            loader.linkLater(count);
        } else {
            loader.run(queue.take(batch));
        }
    }
}
