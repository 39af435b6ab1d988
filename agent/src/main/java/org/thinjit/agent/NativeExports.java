package org.thinjit.agent;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import jdk.internal.loader.BootLoader;
import sun.misc.Unsafe;

/**
 * Makes packages of {@code java.base} accessible on JDK 17 by what {@code redefineModule} ends with
 * there, the JVM's own record of exports, and so without the lambdas that it links before: in 1 ms
 * instead of 4. Only on 17, the one version where reflection calls by native code and where {@code
 * sun.misc.Unsafe} prints no warning.
 */
final class NativeExports {
    /** The feature version that this class is for. */
    static final int FEATURE = 17;

    private static final Module BASE = Object.class.getModule();

    private NativeExports() {}

    /**
     * Exports packages to the agent's own module and to the boot loader's unnamed module.
     *
     * @param packages of {@code java.base}; one of them {@code jdk.internal.loader}
     * @return false when this JDK is built otherwise; then the public way is still open
     */
    static boolean add(String[] packages) {
        try {
            Method export =
                    Module.class.getDeclaredMethod(
                            "addExports0", Module.class, String.class, Module.class);
            makeAccessible(export);
            for (String name : packages) {
                export.invoke(null, BASE, name, NativeExports.class.getModule());
            }
            for (String name : packages) {
                export.invoke(null, BASE, name, BootLoader.getUnnamedModule());
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /** For that one call, this class passes for one of {@code java.base}. */
    private static void makeAccessible(Method method) throws ReflectiveOperationException {
        Constructor<Unsafe> constructor = Unsafe.class.getDeclaredConstructor();
        constructor.setAccessible(true);
        Unsafe unsafe = constructor.newInstance();
        long module = unsafe.objectFieldOffset(Class.class.getDeclaredField("module"));
        Object own = unsafe.getAndSetObject(NativeExports.class, module, BASE);
        try {
            method.setAccessible(true);
        } finally {
            unsafe.getAndSetObject(NativeExports.class, module, own);
        }
    }
}
