package org.thinjit.discovery;

/** Told what discovery and the loader do; for the event log. Called on their threads. */
public interface DiscoveryListener {
    /** Hears nothing. */
    DiscoveryListener NONE = new DiscoveryListener() {};

    /**
     * A method's flag was found set.
     *
     * @param method the method
     */
    default void flag(int method) {}

    /**
     * A class that the program defined itself starts a walk.
     *
     * @param number the class
     */
    default void nudge(int number) {}

    /**
     * A walk asks for a class.
     *
     * @param number the class
     */
    default void request(int number) {}

    /**
     * A class is asked for because verifying another one will load it.
     *
     * @param number the class
     * @param verified the class that is about to be linked
     */
    default void verification(int number, int verified) {}

    /**
     * A class is asked for because earlier runs used it.
     *
     * @param number the class
     */
    default void recorded(int number) {}

    /**
     * A class was linked ahead.
     *
     * @param number the class
     */
    default void link(int number) {}

    /**
     * A request came to nothing.
     *
     * @param number the class
     * @param reason in a few words
     */
    default void skip(int number, String reason) {}

    /**
     * Something worth a line in the log.
     *
     * @param text one line
     */
    default void note(String text) {}

    /**
     * Discovery or the loader ended, because all was quiet for long or because it failed.
     *
     * @param why one line
     */
    default void ended(String why) {
        note(why);
    }
}
