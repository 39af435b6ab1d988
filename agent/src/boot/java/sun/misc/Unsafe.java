package sun.misc;

import java.lang.reflect.Field;

/**
 * Shape only, for the compiler, which has a warning for each mention of the class of this name in
 * {@code jdk.unsupported}. Never packaged.
 */
public class Unsafe {
    private Unsafe() {
        throw shape();
    }

    private static IllegalStateException shape() {
        return new IllegalStateException("the compile-time shape of Unsafe was packaged");
    }

    public long objectFieldOffset(Field field) {
        throw shape();
    }

    public Object getAndSetObject(Object object, long offset, Object value) {
        throw shape();
    }
}
