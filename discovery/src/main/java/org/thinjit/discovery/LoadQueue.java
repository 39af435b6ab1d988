package org.thinjit.discovery;

import java.util.Arrays;

/**
 * Classes waiting for the loader: the newest walk's first, in their rank order; of older walks the
 * newest before the oldest. What execution comes close to meanwhile goes before all others again. Bounded;
 * when full it sheds the oldest requests and counts them.
 *
 * <p>A list that is linked through the class numbers, as each class waits at most once. Thread-safe. Its
 * monitor is held for moments and never while a class is loaded.
 */
public final class LoadQueue {
    private static final int NOWHERE = -1;

    private final ClassStates states;
    private final int capacity;

    /** Of each class that waits, who waits before it; last the list's own end, which closes a circle. */
    private final int[] before;

    /** Who waits behind it; {@link #NOWHERE} for a class that does not wait. */
    private final int[] behind;

    private final int end;
    private int size;
    private int maxDepth;
    private long dropped;
    private boolean closed;

    /**
     * Creates an empty queue.
     *
     * @param capacity how many classes may wait, at least 1
     * @param states told {@link ClassStates#REQUESTED}, and {@link ClassStates#UNKNOWN} when shed
     */
    public LoadQueue(int capacity, ClassStates states) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is not positive: " + capacity);
        }
        this.capacity = capacity;
        this.states = states;
        this.end = states.size();
        this.before = new int[end + 1];
        this.behind = new int[end + 1];
        Arrays.fill(behind, NOWHERE);
        before[end] = end;
        behind[end] = end;
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
                makeRoom(number);
                link(number);
                added++;
            }
        }
        if (added > 0) {
            maxDepth = Math.max(maxDepth, size);
            notifyAll();
        }
        return added;
    }

    /**
     * Puts classes that wait before all others, as execution is about to need them.
     *
     * @param ranked class numbers, the most urgent first; those that do not wait are left out
     */
    public synchronized void renew(IntRow ranked) {
        for (int i = ranked.size() - 1; i >= 0; i--) {
            int number = ranked.get(i);
            if (waits(number)) {
                unlink(number);
                link(number);
            }
        }
    }

    private boolean waits(int number) {
        return behind[number] != NOWHERE;
    }

    /** In front. */
    private void link(int number) {
        int first = behind[end];
        before[number] = end;
        behind[number] = first;
        before[first] = number;
        behind[end] = number;
        size++;
    }

    private void unlink(int number) {
        before[behind[number]] = before[number];
        behind[before[number]] = behind[number];
        behind[number] = NOWHERE;
        size--;
    }

    /** A class may be new and wait, where the loader has put off a request of its own for it. */
    private void makeRoom(int number) {
        if (waits(number)) {
            unlink(number);
        } else if (size == capacity) {
            int oldest = before[end];
            unlink(oldest);
            states.set(oldest, ClassStates.UNKNOWN);
            dropped++;
        }
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
            into[i] = behind[end];
            unlink(into[i]);
        }
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

    /**
     * Returns how many classes wait.
     *
     * @return classes
     */
    public synchronized int size() {
        return size;
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
