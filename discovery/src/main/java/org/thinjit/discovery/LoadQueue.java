package org.thinjit.discovery;

/**
 * Classes waiting for the loader: the newest walk's first, in their rank order; of older walks the
 * newest before the oldest. Bounded; when full it sheds the oldest requests and counts them.
 *
 * <p>Thread-safe. Its monitor is held for moments and never while a class is loaded.
 */
public final class LoadQueue {
    private final ClassStates states;
    private final int[] ring;
    private int head;
    private int size;
    private int maxDepth;
    private long dropped;
    private boolean closed;

    /**
     * Creates an empty queue.
     *
     * @param capacity how many classes may wait; a power of two
     * @param states told {@link ClassStates#REQUESTED}, and {@link ClassStates#UNKNOWN} when shed
     */
    public LoadQueue(int capacity, ClassStates states) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity is not a power of two: " + capacity);
        }
        this.ring = new int[capacity];
        this.states = states;
    }

    /**
     * Puts a walk's classes before all that wait; those already asked for are left out.
     *
     * @param ranked class numbers, the most urgent first
     * @return how many were put in
     */
    public synchronized int addFirst(IntRow ranked) {
        int added = 0;
        for (int i = ranked.size() - 1; i >= 0; i--) {
            int number = ranked.get(i);
            if (states.isNew(number)) {
                states.set(number, ClassStates.REQUESTED);
                push(number);
                added++;
            }
        }
        if (added > 0) {
            maxDepth = Math.max(maxDepth, size);
            notifyAll();
        }
        return added;
    }

    private void push(int number) {
        int mask = ring.length - 1;
        if (size == ring.length) {
            states.set(ring[head + size - 1 & mask], ClassStates.UNKNOWN);
            dropped++;
            size--;
        }
        head = head - 1 & mask;
        ring[head] = number;
        size++;
    }

    /**
     * Takes the most urgent classes, without waiting.
     *
     * @param into receives class numbers
     * @return how many; 0 when none waits
     */
    public synchronized int poll(int[] into) {
        int count = Math.min(size, into.length);
        for (int i = 0; i < count; i++) {
            into[i] = ring[head];
            head = head + 1 & ring.length - 1;
        }
        size -= count;
        return count;
    }

    /**
     * Takes the most urgent classes, waiting until there is one.
     *
     * @param into receives class numbers
     * @return how many; 0 when the queue is closed
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public synchronized int take(int[] into) throws InterruptedException {
        while (size == 0 && !closed) {
            wait();
        }
        return closed ? 0 : poll(into);
    }

    /** Ends the waiting: {@link #take} returns 0 from now on. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * Returns whether the waiting has ended.
     *
     * @return true after {@link #close}
     */
    public synchronized boolean isClosed() {
        return closed;
    }

    /**
     * Returns the largest number of classes that ever waited.
     *
     * @return classes
     */
    public synchronized int maxDepth() {
        return maxDepth;
    }

    /**
     * Returns how many requests were shed because the queue was full.
     *
     * @return requests
     */
    public synchronized long dropped() {
        return dropped;
    }
}
