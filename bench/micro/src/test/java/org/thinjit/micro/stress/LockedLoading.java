package org.thinjit.micro.stress;

import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.ClassStates;

/**
 * A class loader's protocol as far as it matters here: a lock for the class, a loaded check behind it,
 * and the definition generator's word to the states just before the definition.
 */
final class LockedLoading implements ClassLoading {
    private final ClassStates states;
    private int definitions;
    private int first;

    LockedLoading(ClassStates states) {
        this.states = states;
    }

    /** The loader thread loads. */
    @Override
    public boolean load(int number) {
        define(number, ClassStates.AHEAD);
        return true;
    }

    /** A thread of the program loads. */
    void loadByProgram(int number) {
        define(number, ClassStates.BY_PROGRAM);
    }

    private synchronized void define(int number, byte state) {
        if (definitions == 0) {
            states.set(number, state);
            first = state;
            definitions++;
        }
    }

    /** Returns who has defined the class: AHEAD or BY_PROGRAM; 0 when nobody has. */
    int definer() {
        return first;
    }

    @Override
    public String refusal(int number) {
        return null;
    }

    @Override
    public boolean link(int number) {
        return true;
    }
}
