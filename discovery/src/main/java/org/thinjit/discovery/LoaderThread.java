package org.thinjit.discovery;

/** Runs the speculative loader until the queue is closed. The only thread that loads ahead. */
public final class LoaderThread implements Runnable {
    private final LoadQueue queue;
    private final SpeculativeLoader loader;
    private final DiscoveryListener listener;

    /**
     * Creates the thread's work.
     *
     * @param queue where requests wait
     * @param loader loads and links them
     * @param listener told how it ended
     */
    public LoaderThread(LoadQueue queue, SpeculativeLoader loader, DiscoveryListener listener) {
        this.queue = queue;
        this.loader = loader;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            int count;
            while ((count = queue.take(loader.batch())) > 0) {
                loader.run(count);
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            listener.note("loader ended: " + e);
            queue.close();
        }
    }
}
