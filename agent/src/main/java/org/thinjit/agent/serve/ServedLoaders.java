package org.thinjit.agent.serve;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/**
 * Which class loader serves which containers: the application class loader those of the class path,
 * Spring Boot's launched class loader those inside the program's jar, loaders that the program made
 * those that they were given. All but the first are held weakly. Thread-safe.
 */
public final class ServedLoaders {
    private final ClassLoader application;
    private final int firstNested;
    private final int firstAttached;
    private volatile Reference<ClassLoader> launched;
    private volatile Reference<ClassLoader>[] attached;
    private volatile boolean[] withoutProlog = {};
    private volatile boolean[] woven = {};

    /**
     * Knows the application class loader.
     *
     * @param application the application class loader
     * @param firstNested the number of the first container inside a jar
     * @param firstAttached the number of the first container that is not on the class path
     */
    public ServedLoaders(ClassLoader application, int firstNested, int firstAttached) {
        this.application = application;
        this.firstNested = firstNested;
        this.firstAttached = firstAttached;
        this.attached = grown(new WeakReference<?>[0], 0);
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
     * Binds a container that is not on the class path, unless a living class loader has it: of several
     * loaders over one jar only the first is loaded into ahead.
     *
     * @param container its number; others are never bound
     * @param loader a parallel-capable class loader
     * @return whether the container is this loader's now
     */
    public synchronized boolean bind(int container, ClassLoader loader) {
        if (container < firstAttached) {
            return false;
        }
        ClassLoader bound = of(container);
        if (bound == null) {
            int at = container - firstAttached;
            Reference<ClassLoader>[] now = grown(attached, at + 1);
            now[at] = new WeakReference<>(loader);
            attached = now;
        }
        return bound == null || bound == loader;
    }

    /**
     * Notes that a container's class loader defines its classes by itself, from the container's bytes:
     * no prolog is in them.
     *
     * @param container the number of one that is not on the class path
     */
    public synchronized void definesByItself(int container) {
        int at = container - firstAttached;
        if (!isSelfDefining(container)) {
            boolean[] now = Arrays.copyOf(withoutProlog, Math.max(at + 1, withoutProlog.length));
            now[at] = true;
            withoutProlog = now;
        }
    }

    /**
     * Makes room for {@link #wove}.
     *
     * @param classCount how many classes the index has
     */
    public synchronized void openWoven(int classCount) {
        woven = new boolean[classCount];
    }

    /**
     * Notes that the transformer gave a class its prologs, whoever defines it.
     *
     * @param number the class; to be told before its definition is
     */
    public void wove(int number) {
        woven[number] = true;
    }

    /**
     * Returns whether a class tells of no call.
     *
     * @param container its container
     * @param number the class
     * @return true after {@link #definesByItself}, unless {@link #wove} was told of it
     */
    public boolean isWithoutProlog(int container, int number) {
        boolean[] exchanged = woven;
        return isSelfDefining(container) && !(number < exchanged.length && exchanged[number]);
    }

    /**
     * Returns whether a container's class loader defines its classes by itself.
     *
     * @param container its number
     * @return true after {@link #definesByItself}
     */
    public boolean isSelfDefining(int container) {
        boolean[] now = withoutProlog;
        int at = container - firstAttached;
        return at >= 0 && at < now.length && now[at];
    }

    /**
     * Takes a class loader's containers from it: it was closed.
     *
     * @param loader any class loader
     */
    public synchronized void release(ClassLoader loader) {
        Reference<ClassLoader>[] now = grown(attached, 0);
        for (int i = 0; i < now.length; i++) {
            if (now[i] != null && now[i].get() == loader) {
                now[i] = null;
            }
        }
        attached = now;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Reference<ClassLoader>[] grown(Reference<?>[] from, int least) {
        Reference[] to = new Reference[Math.max(from.length, least)];
        System.arraycopy(from, 0, to, 0, from.length);
        return to;
    }

    /**
     * Returns whether the containers inside the jar have, or had, their class loader.
     *
     * @return false as long as the launched class loader is awaited
     */
    public boolean bound() {
        return firstNested == firstAttached || launched != null;
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
        if (container >= firstAttached) {
            Reference<ClassLoader>[] now = attached;
            int at = container - firstAttached;
            reference = at < now.length ? now[at] : null;
        }
        return reference == null ? null : reference.get();
    }

    /**
     * Returns whether classes of a loader are loaded ahead.
     *
     * @param loader any class loader, or null for the boot loader
     * @return true for the application class loader and the bound ones
     */
    public boolean serves(ClassLoader loader) {
        if (loader == null || loader == application) {
            return loader != null;
        }
        boolean served = firstNested < firstAttached && loader == of(firstNested);
        for (int i = 0; !served && i < attached.length; i++) {
            served = loader == of(firstAttached + i);
        }
        return served;
    }
}
