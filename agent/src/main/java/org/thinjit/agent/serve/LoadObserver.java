package org.thinjit.agent.serve;

/**
 * Told by the definition generator which thread defines which class. Called with the class's loading
 * lock held: must not block, throw, or load a class.
 */
public interface LoadObserver {
    /**
     * The program's main class is being looked up, so the last {@code premain} has returned. Called
     * at most once.
     */
    void mainReached();

    /**
     * A class is about to be defined by the calling thread.
     *
     * @param number the class
     */
    void defining(int number);

    /**
     * A thread asks the class loader for a class. Only heard when reports are wanted.
     *
     * @param binaryName for example {@code a.b.C}
     */
    void asked(String binaryName);

    /**
     * Another agent is about to start. Called without a class's loading lock; may block for moments.
     *
     * @param path its jar
     */
    void agentAdded(String path);

    /**
     * Classes that the index has are left to the plain path from now on.
     *
     * @param why in one line
     */
    void leftPlain(String why);

    /**
     * The index or the pack turned out to lie; the class comes from the plain path.
     *
     * @param internalName the class, or null when not even that is known
     * @param what what is wrong
     */
    void mistrusted(String internalName, String what);
}
