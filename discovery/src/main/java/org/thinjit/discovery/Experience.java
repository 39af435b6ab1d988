package org.thinjit.discovery;

/**
 * What earlier runs have taught, as discovery asks for it. Where a flag or a load is known, no walk is
 * needed: what came of it then is known too. For the discovery thread.
 */
public interface Experience {
    /** Knows nothing: every flag and every miss starts a walk. */
    Experience NONE = new WithoutRecord(false);

    /** Expects nothing: for a run that is only watched, flags and misses start no walk. */
    Experience WATCHING = new WithoutRecord(true);

    /**
     * Returns whether an earlier run has set a flag.
     *
     * @param flag its number
     * @return true when its walk would tell nothing new
     */
    boolean knowsFlag(int flag);

    /**
     * Reads the flags whose methods walks may leave out.
     *
     * @param into receives flags for which {@link #knowsFlag} is true
     */
    void knownFlags(IntRow into);

    /**
     * Returns whether an earlier run has used a class.
     *
     * @param number the class
     * @return true when a walk from it would tell nothing new
     */
    boolean knowsClass(int number);

    /**
     * Reads what to load now that a known flag has been set.
     *
     * @param flag a flag for which {@link #knowsFlag} is true
     * @param into receives the classes that came next, without those that are loaded in time anyway
     */
    void behind(int flag, IntRow into);
}
