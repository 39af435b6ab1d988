package org.thinjit.discovery;

/**
 * The single writer: loads what is requested, and links what of it is near to execution while no
 * request waits. Loading first, because linking a class makes the JVM load what verification asks for,
 * one by one and nested, and most of it is there by then; and because the program can link a class
 * itself, in the same time, but waits for one that is not there. Whatever goes wrong is noted and left
 * for the program to meet as it would have anyway.
 */
public final class SpeculativeLoader {
    /** Classes loaded before the queue is looked at again. */
    static final int BATCH = 16;

    private final ClassLoading loading;
    private final ClassStates states;
    private final DiscoveryListener listener;
    private final boolean link;
    private final int[] batch = new int[BATCH];

    /** The newest last: execution is there. */
    private final IntRow unlinked = new IntRow();

    private volatile int linked;

    /**
     * Creates a loader.
     *
     * @param loading loads and links
     * @param states of all classes
     * @param link whether to link what was loaded and is near to execution
     * @param listener told of links and failures
     */
    public SpeculativeLoader(
            ClassLoading loading, ClassStates states, boolean link, DiscoveryListener listener) {
        this.loading = loading;
        this.states = states;
        this.link = link;
        this.listener = listener;
    }

    /**
     * Returns the array to take a batch into.
     *
     * @return reused from batch to batch
     */
    public int[] batch() {
        return batch;
    }

    /**
     * Loads the first classes of {@link #batch()}. Those near to execution wait to be linked.
     *
     * @param count how many
     */
    public void run(int count) {
        int loaded = load(count);
        for (int i = loaded - 1; link && i >= 0; i--) {
            if (states.isNear(batch[i])) {
                unlinked.add(batch[i]);
            }
        }
    }

    /**
     * Links the class that was loaded last of those that wait for it; of a batch the most urgent
     * comes first. One at a time, as requests may wait by then. A class that the program has
     * initialized meanwhile costs a look.
     *
     * @return false when none waits
     */
    public boolean linkNext() {
        if (unlinked.size() == 0) {
            return false;
        }
        int number = unlinked.removeLast();
        if (states.get(number) == ClassStates.AHEAD && found(number)) {
            link(number);
        }
        return true;
    }

    /**
     * Loads the first classes of {@link #batch()}; none of them is to be linked.
     *
     * @param count how many
     * @return how many are loaded now; they stand first in the batch
     */
    public int load(int count) {
        int loaded = 0;
        for (int i = 0; i < count; i++) {
            if (loadOne(batch[i])) {
                batch[loaded++] = batch[i];
            }
        }
        return loaded;
    }

    /**
     * Links what of the first classes of {@link #batch()} is near to execution; they were loaded some
     * time ago.
     *
     * @param count how many
     */
    public void linkLater(int count) {
        for (int i = 0; link && i < count; i++) {
            if (states.isNear(batch[i]) && found(batch[i])) {
                link(batch[i]);
            }
        }
    }

    /** Loading a class that is loaded finds it. */
    private boolean found(int number) {
        try {
            return loading.load(number);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            listener.skip(number, e.getClass().getName());
            return false;
        }
    }

    private boolean loadOne(int number) {
        if (states.get(number) != ClassStates.REQUESTED) {
            return false;
        }
        try {
            String refusal = loading.refusal(number);
            if (refusal != null) {
                states.set(number, ClassStates.EXCLUDED);
                listener.skip(number, refusal);
                return false;
            }
            if (loading.isAwaited(number)) {
                states.set(number, ClassStates.UNKNOWN);
                return false;
            }
            if (!loading.load(number)) {
                fail(number, "defined by another loader");
                return false;
            }
            states.set(number, ClassStates.AHEAD);
            return true;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            fail(number, e.getClass().getName());
            return false;
        }
    }

    private void link(int number) {
        try {
            if (loading.link(number)) {
                linked++;
                listener.link(number);
            }
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            listener.skip(number, e.getClass().getName());
        }
    }

    private void fail(int number, String reason) {
        states.set(number, ClassStates.FAILED);
        listener.skip(number, reason);
    }

    /**
     * Returns how many classes were linked ahead. Readable on any thread.
     *
     * @return classes
     */
    public int linked() {
        return linked;
    }
}
