package org.thinjit.agent.install;

import java.lang.ref.WeakReference;
import org.thinjit.agent.serve.LoadObserver;

/**
 * Passes on what happens in the one class loader into which a container's classes are loaded ahead.
 * Classes have one state each, which several loaders over one jar must not mix. Holds the loader
 * weakly.
 */
final class BoundObserver implements LoadObserver {
    private final WeakReference<ClassLoader> loader;
    private final AttachedLoaders all;
    private final LoadObserver next;

    BoundObserver(ClassLoader loader, AttachedLoaders all, LoadObserver next) {
        this.loader = new WeakReference<>(loader);
        this.all = all;
        this.next = next;
    }

    @Override
    public void mainReached() {
        next.mainReached();
    }

    @Override
    public void defining(int number) {
        if (all.binds(number, loader.get())) {
            next.defining(number);
        }
    }

    /** Heard by name only: of another loader's class in hand too, which costs a count at most. */
    @Override
    public void asked(String binaryName) {
        next.asked(binaryName);
    }

    @Override
    public void agentAdded(String path) {
        next.agentAdded(path);
    }

    @Override
    public void leftPlain(String why) {
        next.leftPlain(why);
    }

    @Override
    public void mistrusted(String internalName, String what) {
        next.mistrusted(internalName, what);
    }
}
