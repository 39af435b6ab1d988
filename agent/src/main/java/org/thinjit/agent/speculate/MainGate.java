package org.thinjit.agent.speculate;

import java.util.concurrent.locks.LockSupport;
import org.thinjit.agent.serve.ServedLoaders;

/**
 * Holds discovery and loader back until the program may be loaded: its main class is being looked up,
 * so that the last {@code premain} has returned, and all class loaders are known. Thread-safe; opening
 * neither blocks nor loads a class.
 */
final class MainGate {
    private final ServedLoaders loaders;
    private volatile boolean mainReached;
    private volatile Thread discovery;
    private volatile Thread loader;

    MainGate(ServedLoaders loaders) {
        this.loaders = loaders;
    }

    /** Main is reached. */
    void mainReached() {
        mainReached = true;
        look();
    }

    /** Tells whether main is reached. */
    boolean isMainReached() {
        return mainReached;
    }

    /** Lets those who wait look again. */
    void look() {
        LockSupport.unpark(discovery);
        LockSupport.unpark(loader);
    }

    /** Waits on the discovery thread. */
    void awaitOnDiscovery() {
        discovery = Thread.currentThread();
        await();
    }

    /** Waits on the loader thread. */
    void awaitOnLoader() {
        loader = Thread.currentThread();
        await();
    }

    private void await() {
        while (!mainReached || !loaders.bound()) {
            LockSupport.park(this);
        }
    }
}
