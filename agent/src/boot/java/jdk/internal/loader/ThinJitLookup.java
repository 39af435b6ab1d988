package jdk.internal.loader;

import java.net.URL;

/**
 * What {@link ThinJitClassPath} asks before it searches: the agent's definition generator. Abstract
 * class rather than interface, because a virtual call is the cheapest one in the interpreter.
 */
public abstract class ThinJitLookup {
    /** For subclasses. */
    protected ThinJitLookup() {}

    /**
     * Says that no indexed container holds the name, so that only what was added to the class path
     * since needs a search.
     *
     * @return the one resource that stands for absence; never defined, only compared
     */
    public abstract Resource absent();

    /**
     * Looks a resource up. Called with the class's loading lock held, on any thread; must not throw,
     * and must not load a class of the loader it serves.
     *
     * @param name for example {@code a/b/C.class}
     * @return the class's bytes; {@link #absent}; or null when the plain search has to decide
     */
    public abstract Resource find(String name);

    /**
     * Returns which URLs of resources are replaced. Called on any thread; must not throw.
     *
     * @return those of verified jars; null when there is none
     */
    public ThinJitUrls urls() {
        return null;
    }

    /**
     * Hears of an addition to the class path that it serves, before the search for it is opened.
     *
     * @param url the addition
     * @return whether it serves that from now on, so that it needs no search
     */
    public boolean extended(URL url) {
        return false;
    }

    /**
     * Hears that an agent's jar is put behind the class path, before that agent is started. May lock
     * and allocate; must not throw.
     *
     * @param path the jar
     */
    public void agentAdded(String path) {}

    /** Hears that the class loader was closed. */
    public void closed() {}

    /**
     * Hears that a thread asks the loader for a class. Called before the class's loading lock is
     * taken, only where {@link ThinJitLocks} is installed; must not throw.
     *
     * @param binaryName for example {@code a.b.C}
     */
    public abstract void asked(String binaryName);
}
