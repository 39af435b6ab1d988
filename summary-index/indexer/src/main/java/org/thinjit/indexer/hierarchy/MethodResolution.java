package org.thinjit.indexer.hierarchy;

import org.objectweb.asm.Opcodes;

/**
 * Resolves method references over the indexed hierarchy (JVMS 5.4.3.3 and 5.4.3.4), without access
 * checks: code that fails those is never reached twice. Malformed cyclic hierarchies are cut off.
 */
public final class MethodResolution {
    private static final int NOT_FOUND = -1;
    private static final int MAX_DEPTH = 1000;

    private final ClassHierarchy hierarchy;
    private final Methods methods;

    /**
     * Creates a resolution.
     *
     * @param hierarchy the types
     * @param methods their methods
     */
    public MethodResolution(ClassHierarchy hierarchy, Methods methods) {
        this.hierarchy = hierarchy;
        this.methods = methods;
    }

    /**
     * Resolves a reference.
     *
     * @param type the type that the reference names
     * @param member name and descriptor
     * @return the method, or -1 when no indexed type declares it
     */
    public int resolve(int type, int member) {
        int depth = 0;
        for (int c = type; c >= 0 && depth < MAX_DEPTH; c = hierarchy.superclass(c), depth++) {
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
        int depth = 0;
        for (int c = type; hierarchy.indexed(c) && depth < MAX_DEPTH; depth++) {
            for (int parent : hierarchy.interfaces(c)) {
                found = moreSpecific(found, inInterface(parent, member, 0));
            }
            c = hierarchy.superclass(c);
        }
        return found;
    }

    private int inInterface(int type, int member, int depth) {
        int method = methods.declared(type, member);
        if (method >= 0 && !methods.is(method, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) {
            return method;
        }
        int found = NOT_FOUND;
        if (hierarchy.indexed(type) && depth < MAX_DEPTH) {
            for (int parent : hierarchy.interfaces(type)) {
                found = moreSpecific(found, inInterface(parent, member, depth + 1));
            }
        }
        return found;
    }

    private int moreSpecific(int one, int other) {
        if (one == NOT_FOUND || other == NOT_FOUND || one == other) {
            return one == NOT_FOUND ? other : one;
        }
        int first = methods.declaringClass(one);
        int second = methods.declaringClass(other);
        if (extendsInterface(second, first, 0)) {
            return other;
        }
        if (extendsInterface(first, second, 0)) {
            return one;
        }
        boolean prefersOther =
                methods.is(one, Opcodes.ACC_ABSTRACT) && !methods.is(other, Opcodes.ACC_ABSTRACT);
        return prefersOther ? other : one;
    }

    private boolean extendsInterface(int type, int ancestor, int depth) {
        if (type == ancestor || !hierarchy.indexed(type) || depth == MAX_DEPTH) {
            return type == ancestor;
        }
        for (int parent : hierarchy.interfaces(type)) {
            if (extendsInterface(parent, ancestor, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
