package jdk.internal.loader;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a class loader's map of per-class locks and hears each request for a class, which
 * nothing else can: a thread that waits for a class in flight never reaches the class path. The
 * locks themselves stay in the loader's own map. Installed only for the statistics and the event
 * log.
 */
public final class ThinJitLocks extends ConcurrentHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    private final transient ConcurrentHashMap<String, Object> original;
    private final transient ThinJitLookup lookup;

    /**
     * Creates the stand-in.
     *
     * @param original the loader's own map
     * @param lookup hears of requests
     */
    public ThinJitLocks(ConcurrentHashMap<String, Object> original, ThinJitLookup lookup) {
        super(1);
        this.original = original;
        this.lookup = lookup;
    }

    @Override
    public Object putIfAbsent(String binaryName, Object lock) {
        lookup.asked(binaryName);
        return original.putIfAbsent(binaryName, lock);
    }

    @Override
    public Object get(Object binaryName) {
        return original.get(binaryName);
    }

    @Override
    public void clear() {
        original.clear();
    }
}
