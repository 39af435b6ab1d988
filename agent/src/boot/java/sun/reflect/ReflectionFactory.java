package sun.reflect;

import java.lang.reflect.Constructor;

/**
 * Shape only, for the compiler, which has a warning for each mention of the class of this name in
 * {@code jdk.unsupported}. Never packaged.
 */
public class ReflectionFactory {
    private ReflectionFactory() {
        throw shape();
    }

    private static IllegalStateException shape() {
        return new IllegalStateException(
                "the compile-time shape of ReflectionFactory was packaged");
    }

    public static ReflectionFactory getReflectionFactory() {
        throw shape();
    }

    public Constructor<?> newConstructorForSerialization(
            Class<?> type, Constructor<?> constructor) {
        throw shape();
    }
}
