package org.thinjit.agent.speculate;

import java.lang.reflect.Method;
import jdk.internal.misc.Unsafe;
import jdk.internal.module.Modules;
import org.thinjit.format.ClassDescriptor;

/**
 * Links classes without initializing them: asking HotSpot for the declared members of a class links
 * it first, on 17 and on 25 ({@code JVM_GetClassDeclaredFields} and its siblings). The natives are
 * asked for public members only, and the index says which of the three has the fewest to build. Not
 * the public methods of {@code Class}, which would fill its reflection cache. For one thread.
 */
final class LinkProbe {
    private static final Object[] PUBLIC_ONLY = {Boolean.TRUE};

    private final Method[] probes = new Method[3];
    private boolean open;

    /**
     * Links a class.
     *
     * @param type a loaded class
     * @param probe a PROBE constant of {@link ClassDescriptor}
     * @return false when the class is initialized, and was linked before that
     * @throws ReflectiveOperationException if linking fails, as the cause; or if this JDK lacks the
     *     native methods
     */
    boolean link(Class<?> type, int probe) throws ReflectiveOperationException {
        if (!Unsafe.getUnsafe().shouldBeInitialized(type)) {
            return false;
        }
        Method method = probes[probe];
        if (method == null) {
            method = find(name(probe));
            probes[probe] = method;
        }
        method.invoke(type, PUBLIC_ONLY);
        return true;
    }

    /** Opens {@code java.lang} first, which takes a millisecond; in the first few milliseconds nothing is linked. */
    private Method find(String name) throws NoSuchMethodException {
        if (!open) {
            open = true;
            Modules.addOpens(
                    Object.class.getModule(),
                    Object.class.getPackageName(),
                    LinkProbe.class.getModule());
        }
        Method method = Class.class.getDeclaredMethod(name, boolean.class);
        method.setAccessible(true);
        return method;
    }

    private static String name(int probe) {
        switch (probe) {
            case ClassDescriptor.PROBE_FIELDS:
                return "getDeclaredFields0";
            case ClassDescriptor.PROBE_METHODS:
                return "getDeclaredMethods0";
            default:
                return "getDeclaredConstructors0";
        }
    }
}
