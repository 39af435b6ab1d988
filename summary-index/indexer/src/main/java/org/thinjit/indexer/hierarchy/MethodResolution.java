package org.thinjit.indexer.hierarchy;

import org.objectweb.asm.Opcodes;

/**
 * Resolves method references over the indexed hierarchy (JVMS 5.4.3.3 and 5.4.3.4), without access
 * checks: code that fails those throws and calls nothing. For one thread.
 */
public final class MethodResolution {
    private static final int NOT_FOUND = -1;

    private final ClassHierarchy hierarchy;
    private final Methods methods;
    private final SuperInterfaces superInterfaces;

    /**
     * Creates a resolution.
     *
     * @param hierarchy the types
     * @param methods their methods
     */
    public MethodResolution(ClassHierarchy hierarchy, Methods methods) {
        this.hierarchy = hierarchy;
        this.methods = methods;
        this.superInterfaces = new SuperInterfaces(hierarchy);
    }

    /**
     * Resolves a reference.
     *
     * @param type the type that the reference names
     * @param member name and descriptor
     * @return the method, or -1 when no indexed type declares it
     */
    public int resolve(int type, int member) {
        for (int c = type; c >= 0; c = hierarchy.superclass(c)) {
            int method = methods.declared(c, member);
            if (method >= 0) {
                return method;
            }
        }
        return inInterfaces(type, member);
    }

    /** The maximally specific method that has a body, else any declaration. */
    int inInterfaces(int type, int member) {
        int found = NOT_FOUND;
        for (int parent : superInterfaces.of(type)) {
            int method = methods.declared(parent, member);
            if (method >= 0 && !methods.is(method, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) {
                found = found == NOT_FOUND ? method : moreSpecific(found, method);
            }
        }
        return found;
    }

    private int moreSpecific(int one, int other) {
        int first = methods.declaringClass(one);
        int second = methods.declaringClass(other);
        if (superInterfaces.has(second, first)) {
            return other;
        }
        if (superInterfaces.has(first, second)) {
            return one;
        }
        boolean prefersOther =
                methods.is(one, Opcodes.ACC_ABSTRACT) && !methods.is(other, Opcodes.ACC_ABSTRACT);
        return prefersOther ? other : one;
    }
}
