package org.thinjit.agent.install;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * Compares a class of ThinJIT's with the class of the JDK that it stands in for. A method that it does not
 * override would run on the empty object that it is to the JDK, and find nothing.
 */
final class KnownMethods {
    private KnownMethods() {}

    /**
     * Finds what a class does not override.
     *
     * @param original the JDK's class
     * @param ours its subclass
     * @return the name of a method of the JDK's that instances have and the subclass does not declare; null
     *     when it declares them all
     */
    static String missing(Class<?> original, Class<?> ours) {
        Method[] declared = ours.getDeclaredMethods();
        for (Method method : original.getDeclaredMethods()) {
            int own = Modifier.PRIVATE | Modifier.STATIC;
            if ((method.getModifiers() & own) == 0
                    && !method.isSynthetic()
                    && !isAmong(declared, method)) {
                return method.getName();
            }
        }
        return null;
    }

    private static boolean isAmong(Method[] declared, Method wanted) {
        for (Method method : declared) {
            if (method.getName().equals(wanted.getName())
                    && Arrays.equals(method.getParameterTypes(), wanted.getParameterTypes())) {
                return true;
            }
        }
        return false;
    }
}
