package org.thinjit.agent.speculate;

import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.Exclusions;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;

/**
 * Loads through the class loader's public protocol, never around it: the loader's lock for the class
 * makes duplicate definitions impossible and delegation right. For the loader thread.
 */
final class LoaderProtocol implements ClassLoading {
    private final ClassTable classes;
    private final ClassLoader loader;
    private final Exclusions exclusions;
    private final Class<?>[] loaded;
    private volatile int inHand = -1;
    private final LinkProbe probe = new LinkProbe();

    /**
     * Creates the protocol.
     *
     * @param classes the index's
     * @param loader the class loader to ask; parallel capable
     * @param exclusions classes never to ask for
     */
    LoaderProtocol(ClassTable classes, ClassLoader loader, Exclusions exclusions) {
        this.exclusions = exclusions;
        this.classes = classes;
        this.loader = loader;
        this.loaded = new Class<?>[classes.count()];
    }

    @Override
    public boolean load(int number) throws ClassNotFoundException {
        String name = classes.name(number).replace('/', '.');
        inHand = number;
        try {
            Class<?> type = Class.forName(name, false, loader);
            loaded[number] = type;
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

    @Override
    public void link(int number) throws ReflectiveOperationException {
        probe.link(loaded[number], classes.probe(number));
    }

    /** An excluded superclass excludes too: loading a class loads its superclasses. */
    @Override
    public String refusal(int number) {
        if ((classes.flags(number) & ClassDescriptor.OPAQUE) != 0) {
            return "opaque";
        }
        if (exclusions.isEmpty()) {
            return null;
        }
        for (int type = number; type >= 0; type = classes.superclass(type)) {
            if (exclusions.matches(classes.name(type).replace('/', '.'))) {
                return "excluded";
            }
        }
        return null;
    }
}
