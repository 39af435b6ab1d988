package org.thinjit.agent.speculate;

import java.lang.ref.WeakReference;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.Exclusions;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;

/**
 * Loads through the class loader's public protocol, never around it: the loader's lock for the class
 * makes duplicate definitions impossible and delegation right. For the loader thread.
 */
final class LoaderProtocol implements ClassLoading {
    /** Classes of a batch, which is loaded before any of it is linked. */
    private static final int RECENT = 16;

    /** Longer than any chain of superclasses; an index may lie and make a circle of one. */
    private static final int MAX_LINEAGE = 1000;

    /** A class that was loaded lately; weakly held, as its loader may be. */
    private static final class Loaded extends WeakReference<Class<?>> {
        private final int number;

        Loaded(int number, Class<?> type) {
            super(type);
            this.number = number;
        }
    }

    private final ClassTable classes;
    private final ServedLoaders loaders;
    private final Exclusions exclusions;
    private final Loaded[] recent = new Loaded[RECENT];
    private int next;
    private volatile int inHand = -1;
    private volatile boolean standsBack;
    private final LinkProbe probe = new LinkProbe();

    /**
     * Creates the protocol.
     *
     * @param classes the index's
     * @param loaders the class loaders to ask; parallel capable
     * @param exclusions classes never to ask for
     */
    LoaderProtocol(ClassTable classes, ServedLoaders loaders, Exclusions exclusions) {
        this.exclusions = exclusions;
        this.classes = classes;
        this.loaders = loaders;
    }

    /**
     * Loading a class loads its superclasses. Where its loader defines by itself, theirs may do so too,
     * and do more at their first class than define it, as OSGi's do: that is the program's to cause.
     */
    @Override
    public boolean isAwaited(int number) {
        int container = classes.container(number);
        boolean awaited = loaders.of(container) == null;
        if (loaders.isSelfDefining(container)) {
            int type = classes.superclass(number);
            for (int depth = 0; !awaited && type >= 0 && depth < MAX_LINEAGE; depth++) {
                awaited = loaders.of(classes.container(type)) == null;
                type = classes.superclass(type);
            }
        }
        return awaited;
    }

    @Override
    public boolean load(int number) throws ClassNotFoundException {
        String name = classes.name(number).replace('/', '.');
        ClassLoader loader = loaders.of(classes.container(number));
        if (loader == null || standsBack) {
            return false;
        }
        inHand = number;
        try {
            Class<?> type = Class.forName(name, false, loader);
            recent[next++ % RECENT] = new Loaded(number, type);
            return type.getClassLoader() == loader;
        } finally {
            inHand = -1;
        }
    }

    /**
     * Returns the class that is being loaded now. Readable on any thread.
     *
     * @return its number, or -1
     */
    int inHand() {
        return inHand;
    }

    /** Linking verifies, which may load from other class loaders: see {@link #isAwaited}. */
    @Override
    public boolean link(int number) throws ReflectiveOperationException {
        if (loaders.isSelfDefining(classes.container(number))) {
            return false;
        }
        for (Loaded loaded : recent) {
            Class<?> type = loaded == null || loaded.number != number ? null : loaded.get();
            if (type != null) {
                return probe.link(type, classes.probe(number));
            }
        }
        return false;
    }

    /** Loads and links nothing more. On any thread. */
    void standBack() {
        standsBack = true;
    }

    /** An excluded superclass excludes too: loading a class loads its superclasses. */
    @Override
    public String refusal(int number) {
        if (standsBack) {
            return "another agent";
        }
        int flags = classes.flags(number);
        if ((flags & (ClassDescriptor.OPAQUE | ClassDescriptor.MIXED)) != 0) {
            return (flags & ClassDescriptor.OPAQUE) != 0 ? "opaque" : "mixed";
        }
        if (exclusions.isEmpty()) {
            return null;
        }
        int type = number;
        for (int i = 0; type >= 0 && i < MAX_LINEAGE; i++, type = classes.superclass(type)) {
            if (exclusions.matches(classes.name(type).replace('/', '.'))) {
                return "excluded";
            }
        }
        return null;
    }
}
