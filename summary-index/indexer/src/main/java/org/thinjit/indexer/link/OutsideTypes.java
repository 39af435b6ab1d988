package org.thinjit.indexer.link;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The JDK's types as code that calls back sees them: their supertypes, and the methods that a subclass
 * can override. The JDK that runs the indexer answers; of other types nothing is known. For one thread.
 */
final class OutsideTypes {
    private static final Shape UNKNOWN = new Shape(Set.of(), Set.of());

    private final Map<String, Shape> shapes = new HashMap<>();

    /**
     * One type.
     *
     * @param supertypes internal names of all its supertypes but {@code Object}, itself included
     * @param overridable members, {@code run()V}, sorted; those of {@code Object} are left out
     */
    record Shape(Set<String> supertypes, Set<String> overridable) {}

    /** Answers for a type by internal name. */
    Shape of(String internalName) {
        return shapes.computeIfAbsent(internalName, OutsideTypes::read);
    }

    private static Shape read(String internalName) {
        try {
            ClassLoader loader = ClassLoader.getPlatformClassLoader();
            Class<?> type = Class.forName(internalName.replace('/', '.'), false, loader);
            Set<String> supertypes = new HashSet<>();
            Set<String> overridable = new TreeSet<>();
            collect(type, supertypes, overridable);
            return new Shape(supertypes, overridable);
        } catch (ClassNotFoundException | LinkageError e) {
            return UNKNOWN;
        }
    }

    private static void collect(Class<?> type, Set<String> supertypes, Set<String> overridable) {
        if (type == null || type == Object.class) {
            return;
        }
        supertypes.add(type.getName().replace('.', '/'));
        for (Method method : type.getDeclaredMethods()) {
            int without = Modifier.STATIC | Modifier.FINAL | Modifier.PRIVATE;
            boolean open = (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
            if (open && (method.getModifiers() & without) == 0 && !isObjects(method)) {
                MethodType shape =
                        MethodType.methodType(method.getReturnType(), method.getParameterTypes());
                overridable.add(method.getName() + shape.toMethodDescriptorString());
            }
        }
        collect(type.getSuperclass(), supertypes, overridable);
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent, supertypes, overridable);
        }
    }

    private static boolean isObjects(Method method) {
        try {
            Object.class.getDeclaredMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
