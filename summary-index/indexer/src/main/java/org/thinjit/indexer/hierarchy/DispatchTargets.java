package org.thinjit.indexer.hierarchy;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;

/**
 * Finds the methods that a virtual or interface call can select (JVMS 5.4.6), by class hierarchy
 * analysis: one selection for each instantiable subtype of the receiver's static type. For one
 * thread: it marks visited types.
 */
public final class DispatchTargets {
    private final ClassHierarchy hierarchy;
    private final Methods methods;
    private final MethodResolution resolution;
    private final PackageNames packages;
    private final int[] typeSeen;
    private final int[] methodSeen;
    private int stamp;
    private int[] pending = new int[64];
    private int[] found = new int[64];
    private int foundCount;

    /** Tells which run-time package a class is in. */
    @FunctionalInterface
    public interface PackageNames {
        /**
         * Compares two classes.
         *
         * @param one an indexed class
         * @param other an indexed class
         * @return whether both are in the same package
         */
        boolean same(int one, int other);
    }

    /**
     * Creates an analysis.
     *
     * @param hierarchy the types
     * @param methods their methods
     * @param resolution resolves references
     * @param packages decides whether a package-private method can be overridden
     */
    public DispatchTargets(
            ClassHierarchy hierarchy,
            Methods methods,
            MethodResolution resolution,
            PackageNames packages) {
        this.hierarchy = hierarchy;
        this.methods = methods;
        this.resolution = resolution;
        this.packages = packages;
        this.typeSeen = new int[hierarchy.typeCount()];
        this.methodSeen = new int[methods.count()];
    }

    /**
     * Returns whether a call of a resolved method can only ever run that one.
     *
     * @param receiver the receiver's static type
     * @param resolved the method that the reference resolves to
     * @return true for a private or final method, or a final receiver class
     */
    public boolean isMonomorphic(int receiver, int resolved) {
        return methods.is(resolved, Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_STATIC)
                || hierarchy.isFinal(receiver) && !methods.is(resolved, Opcodes.ACC_ABSTRACT);
    }

    /**
     * Finds the targets.
     *
     * @param receiver the receiver's static type, possibly one known by name only
     * @param member name and descriptor
     * @param resolved what the reference resolves to, or -1 when that is outside the index
     * @return the methods with a body that the call can run, in ascending order
     */
    public int[] find(int receiver, int member, int resolved) {
        stamp++;
        foundCount = 0;
        int count = push(0, receiver);
        while (count > 0) {
            int type = pending[--count];
            if (hierarchy.instantiable(type)) {
                add(select(type, member, resolved));
            }
            for (int i = hierarchy.subtypeStart(type); i < hierarchy.subtypeEnd(type); i++) {
                count = push(count, hierarchy.subtype(i));
            }
        }
        int[] targets = Arrays.copyOf(found, foundCount);
        Arrays.sort(targets);
        return targets;
    }

    private int push(int count, int type) {
        if (typeSeen[type] == stamp) {
            return count;
        }
        typeSeen[type] = stamp;
        if (count == pending.length) {
            pending = Arrays.copyOf(pending, count * 2);
        }
        pending[count] = type;
        return count + 1;
    }

    private void add(int method) {
        if (method < 0 || methodSeen[method] == stamp || methods.is(method, Opcodes.ACC_ABSTRACT)) {
            return;
        }
        methodSeen[method] = stamp;
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, foundCount * 2);
        }
        found[foundCount++] = method;
    }

    private int select(int type, int member, int resolved) {
        for (int c = type; c >= 0; c = hierarchy.superclass(c)) {
            int method = methods.declared(c, member);
            if (method >= 0 && (method == resolved || overrides(method, resolved))) {
                return method;
            }
        }
        return resolution.inInterfaces(type, member);
    }

    private boolean overrides(int method, int resolved) {
        if (methods.is(method, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) {
            return false;
        }
        return resolved < 0
                || !methods.isPackagePrivate(resolved)
                || packages.same(methods.declaringClass(method), methods.declaringClass(resolved));
    }
}
