package org.thinjit.agent.report;

import java.util.HashSet;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.discovery.ClassStates;
import org.thinjit.format.ClassTable;

/**
 * What became of the classes, taken at exit: which of those loaded ahead the program used. Used
 * means initialized, or a supertype of an initialized class.
 */
final class ClassUse {
    private int usedAhead;
    private int initializedAhead;
    private int initialized;
    private int unindexed;

    /**
     * Takes stock.
     *
     * @param loaded all loaded classes of the JVM
     * @param loaders the class loaders that ThinJIT serves
     * @param classes the index's
     * @param states how each came to be loaded
     */
    ClassUse(Class<?>[] loaded, ServedLoaders loaders, ClassTable classes, ClassStates states) {
        Set<Class<?>> used = new HashSet<>();
        for (Class<?> type : loaded) {
            if (loaders.serves(type.getClassLoader()) && isInitialized(type)) {
                markUsed(type, used);
            }
        }
        for (Class<?> type : loaded) {
            if (loaders.serves(type.getClassLoader()) && isDefined(type)) {
                count(type, classes.find(type.getName().replace('.', '/')), states, used);
            }
        }
    }

    /** Arrays, hidden classes and the three that start ThinJIT come from no container. */
    private static boolean isDefined(Class<?> type) {
        return !type.isArray()
                && !type.isHidden()
                && !type.getName().equals("org.thinjit.agent.PreMain")
                && !type.getName().equals("org.thinjit.agent.NativeExports")
                && !type.getName().equals("org.thinjit.agent.HiddenExports");
    }

    private static boolean isInitialized(Class<?> type) {
        return !type.isArray() && !Unsafe.getUnsafe().shouldBeInitialized(type);
    }

    private static void markUsed(Class<?> type, Set<Class<?>> used) {
        if (type == null || !used.add(type)) {
            return;
        }
        markUsed(type.getSuperclass(), used);
        for (Class<?> each : type.getInterfaces()) {
            markUsed(each, used);
        }
    }

    private void count(Class<?> type, int number, ClassStates states, Set<Class<?>> used) {
        boolean isInitialized = isInitialized(type);
        if (number < 0) {
            unindexed++;
            return;
        }
        initialized += isInitialized ? 1 : 0;
        if (states.get(number) == ClassStates.AHEAD) {
            initializedAhead += isInitialized ? 1 : 0;
            usedAhead += used.contains(type) ? 1 : 0;
        }
    }

    int usedAhead() {
        return usedAhead;
    }

    int initializedAhead() {
        return initializedAhead;
    }

    int initialized() {
        return initialized;
    }

    int unindexed() {
        return unindexed;
    }
}
