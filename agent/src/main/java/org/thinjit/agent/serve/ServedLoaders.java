package org.thinjit.agent.serve;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;

/**
 * Which class loader serves which containers: the application class loader those of the class path,
 * Spring Boot's launched class loader those inside the program's jar. The latter is held weakly.
 * Thread-safe.
 */
public final class ServedLoaders {
    private final ClassLoader application;
    private final int firstNested;
    private final boolean nested;
    private volatile Reference<ClassLoader> launched;

    /**
     * Knows the application class loader.
     *
     * @param application the application class loader
     * @param firstNested the number of the first container inside a jar
     * @param containers how many containers there are
     */
    public ServedLoaders(ClassLoader application, int firstNested, int containers) {
        this.application = application;
        this.firstNested = firstNested;
        this.nested = firstNested < containers;
    }

    /**
     * Binds the containers inside the jar to a class loader, unless they are bound: of several
     * launched loaders only the first is loaded into ahead.
     *
     * @param loader a parallel-capable class loader
     * @return whether it is bound now
     */
    public synchronized boolean bind(ClassLoader loader) {
        if (launched != null) {
            return false;
        }
        launched = new WeakReference<>(loader);
        return true;
    }

    /**
     * Returns whether each container has, or had, its class loader.
     *
     * @return false as long as the launched class loader is awaited
     */
    public boolean bound() {
        return !nested || launched != null;
    }

    /**
     * Returns the class loader of a container.
     *
     * @param container its number
     * @return the loader, or null when it is awaited or was collected
     */
    public ClassLoader of(int container) {
        if (container < firstNested) {
            return application;
        }
        Reference<ClassLoader> reference = launched;
        return reference == null ? null : reference.get();
    }

    /**
     * Returns whether classes of a loader are loaded ahead.
     *
     * @param loader any class loader, or null for the boot loader
     * @return true for the application class loader and the bound one
     */
    public boolean serves(ClassLoader loader) {
        return loader == application || loader != null && loader == of(firstNested);
    }
}
