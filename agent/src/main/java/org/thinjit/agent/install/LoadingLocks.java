package org.thinjit.agent.install;

import java.util.concurrent.ConcurrentHashMap;
import jdk.internal.loader.ThinJitLocks;
import jdk.internal.loader.ThinJitLookup;
import jdk.internal.misc.Unsafe;

/** Lets the definition generator hear each request for a class, for the statistics' sake. */
final class LoadingLocks {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    private LoadingLocks() {}

    /**
     * Puts the listening map before the loader's. On a JDK that is built otherwise nothing happens,
     * and classes in flight are counted as loaded ahead.
     *
     * @param loader a parallel-capable class loader
     * @param lookup hears of requests
     */
    @SuppressWarnings("unchecked") // the field's declared type; its class was compared
    static void listen(ClassLoader loader, ThinJitLookup lookup) {
        try {
            long field = UNSAFE.objectFieldOffset(ClassLoader.class, "parallelLockMap");
            Object map = UNSAFE.getReference(loader, field);
            if (map != null && map.getClass() == ConcurrentHashMap.class) {
                ThinJitLocks locks =
                        new ThinJitLocks((ConcurrentHashMap<String, Object>) map, lookup);
                UNSAFE.putReferenceVolatile(loader, field, locks);
            }
        } catch (InternalError e) {
            // Built otherwise: see above.
        }
    }
}
