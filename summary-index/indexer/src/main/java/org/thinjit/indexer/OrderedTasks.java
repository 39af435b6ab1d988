package org.thinjit.indexer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Runs numbered tasks on several threads and hands their results over in order of the numbers, so
 * that scheduling leaves no trace. Few results wait at a time, which bounds memory.
 */
public final class OrderedTasks {
    private static final int AHEAD_PER_JOB = 3;

    private OrderedTasks() {}

    /**
     * Takes results.
     *
     * @param <T> what a task gives
     */
    @FunctionalInterface
    public interface Consumer<T> {
        /**
         * Takes the next result; called on the thread that started the run.
         *
         * @param result the result
         * @throws IOException if that fails; the run ends then
         */
        void accept(T result) throws IOException;
    }

    /**
     * Runs tasks.
     *
     * @param <T> what a task gives
     * @param jobs threads
     * @param count tasks, numbered from 0
     * @param task runs on any of the threads
     * @param consumer takes the results in order
     * @throws IOException if the consumer throws it, or the thread is interrupted
     */
    public static <T> void run(int jobs, int count, IntFunction<T> task, Consumer<T> consumer)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs, OrderedTasks::thread);
        try {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                ahead.add(pool.submit(() -> task.apply(number)));
                if (ahead.size() > jobs * AHEAD_PER_JOB) {
                    consumer.accept(result(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                consumer.accept(result(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "thinjit-indexer");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("indexing was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task of the indexer failed", e.getCause());
        }
    }
}
