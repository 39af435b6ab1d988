package org.thinjit.micro.stress;

import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.IntRow;
import org.thinjit.discovery.LoadQueue;

/** A queue, its states, and two classes to request. */
final class QueuedClasses {
    static final int A = 0;
    static final int B = 1;
    private static final int COUNT = 2;

    private final ClassStates states = new ClassStates(COUNT);
    private final LoadQueue queue;

    QueuedClasses(int capacity) {
        queue = new LoadQueue(capacity, states);
    }

    ClassStates states() {
        return states;
    }

    LoadQueue queue() {
        return queue;
    }

    /** One walk's request; returns how many were put in. */
    int request(int number) {
        IntRow row = new IntRow();
        row.add(number);
        return queue.addFirst(row);
    }

    /** Execution has come to it. */
    void renew(int number) {
        IntRow row = new IntRow();
        row.add(number);
        queue.renew(row);
    }

    /** Claims the one in front; returns how often each class came. */
    int[] claimOne() {
        int[] batch = new int[1];
        return times(batch, queue.poll(batch));
    }

    /** Claims once, as the loader does while there is work; returns how often each class came. */
    int[] claim() {
        int[] batch = new int[COUNT];
        return times(batch, queue.poll(batch));
    }

    /** Waits for a class; returns how often each came. */
    int[] take() {
        int[] batch = new int[COUNT];
        try {
            return times(batch, queue.take(batch));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] times(int[] batch, int count) {
        int[] times = new int[COUNT];
        for (int i = 0; i < count; i++) {
            times[batch[i]]++;
        }
        return times;
    }
}
