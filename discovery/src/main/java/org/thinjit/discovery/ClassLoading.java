package org.thinjit.discovery;

/** How the loader thread loads and links; the class loader's public protocol behind numbers. */
public interface ClassLoading {
    /**
     * Says why a class must not be loaded ahead.
     *
     * @param number the class
     * @return a few words, or null when it may be loaded
     */
    String refusal(int number);

    /**
     * Says whether a class cannot be loaded yet, because its class loader is not there.
     *
     * @param number the class
     * @return true when it may be asked for again later
     */
    default boolean isAwaited(int number) {
        return false;
    }

    /**
     * Loads a class, without initializing it.
     *
     * @param number the class
     * @return true when the class is loaded now, whichever thread loaded it; false when it turned
     *     out to be another class loader's
     * @throws Throwable whatever the class loader or the JVM throws
     */
    boolean load(int number) throws Throwable;

    /**
     * Links a loaded class, without initializing it.
     *
     * @param number a class for which {@link #load} returned true
     * @return false when the program has initialized the class by now, so that nothing was to do
     * @throws Throwable whatever verification or a superclass's linking throws
     */
    boolean link(int number) throws Throwable;
}
