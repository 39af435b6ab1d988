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
