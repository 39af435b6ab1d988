package org.thinjit.agent.transform;

import java.lang.ref.WeakReference;

/**
 * For each container the class loader that was first seen to define one of its classes, until it is known
 * that it has done so: only then may it be asked for others. Some loaders do more at their first class
 * than define it; OSGi starts a bundle then. Holds loaders weakly. Thread-safe.
 */
final class LoaderCandidates {
    /** A loader and the class that it was about to define. */
    private static final class Candidate extends WeakReference<ClassLoader> {
        private final int number;

        Candidate(ClassLoader loader, int number) {
            super(loader);
            this.number = number;
        }
    }

    private final Candidate[] candidates;

    LoaderCandidates(int containers) {
        candidates = new Candidate[containers];
    }

    /**
     * Notes a loader, unless a living one was noted before.
     *
     * @return the class that this loader was noted with, or -1 when it is another's turn
     */
    synchronized int note(int container, ClassLoader loader, int number) {
        Candidate known = candidates[container];
        if (known == null || known.get() == null) {
            candidates[container] = new Candidate(loader, number);
            return number;
        }
        return known.get() == loader ? known.number : -1;
    }

    /** Whether this loader was noted with this class. */
    synchronized boolean is(int container, ClassLoader loader, int number) {
        Candidate known = candidates[container];
        return known != null && known.get() == loader && known.number == number;
    }
}
