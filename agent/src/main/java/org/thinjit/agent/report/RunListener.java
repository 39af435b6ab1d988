package org.thinjit.agent.report;

import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.DiscoveryListener;

/** Told of one run: what discovery and the loader do, and which class is defined by whom. */
public interface RunListener extends DiscoveryListener {
    /**
     * A class is being defined. Called on the defining thread, often the program's, with the class's
     * loading lock held: must not block, throw, or load a class of the program.
     *
     * @param number the class
     * @param ahead whether by the loader thread, else by a thread of the program
     */
    void load(int number, boolean ahead);

    /**
     * Stands before the loading of classes ahead, if the listener wants to time it.
     *
     * @param loading does the work
     * @param states of all classes
     * @return what the loader thread is to use; {@code loading} itself by default
     */
    default ClassLoading timed(ClassLoading loading, ClassStates states) {
        return loading;
    }
}
