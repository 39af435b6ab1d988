package org.thinjit.it.await;

import java.lang.reflect.Method;
import java.util.concurrent.locks.LockSupport;

/** Lets a program wait until a class was loaded ahead of it, so that tests depend on no timing. */
public final class Await {
    /** About a minute, which only a class that is never loaded ahead takes. */
    private static final int ATTEMPTS = 400_000;

    private static final long NANOS = 100_000;

    private Await() {}

    /**
     * Waits until a class is loaded. Does nothing unless asked to by {@code -Dawait=true}, together
     * with {@code --add-opens java.base/java.lang=ALL-UNNAMED}.
     *
     * @param name the class's binary name
     */
    public static void untilLoaded(String name) {
        if (!Boolean.getBoolean("await")) {
            return;
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            if (isLoaded(name)) {
                return;
            }
            LockSupport.parkNanos(NANOS);
        }
        throw new IllegalStateException(name + " was not loaded ahead");
    }

    private static boolean isLoaded(String name) {
        try {
            Method find = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
            find.setAccessible(true);
            return find.invoke(Await.class.getClassLoader(), name) != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
