package org.thinjit.indexer.hierarchy;

import org.objectweb.asm.Opcodes;

/**
 * The methods of the indexed classes, numbered class by class in class-file order, and found by
 * class and member. Read-only.
 */
public final class Methods {
    private final int[] firstMethod;
    private final int[] declaringClass;
    private final int[] member;
    private final int[] access;
    private final LongIntMap declared;
    private final PairFilter mayDeclare;

    /**
     * Builds the table.
     *
     * @param firstMethod for each class its first method, and the number of methods at the end
     * @param member for each method its member's number
     * @param access for each method its access flags (JVMS 4.6)
     */
    public Methods(int[] firstMethod, int[] member, int[] access) {
        this.firstMethod = firstMethod;
        this.member = member;
        this.access = access;
        this.declaringClass = new int[member.length];
        this.declared = new LongIntMap(member.length);
        this.mayDeclare = new PairFilter(member.length);
        for (int type = 0; type + 1 < firstMethod.length; type++) {
            for (int method = firstMethod[type]; method < firstMethod[type + 1]; method++) {
                declaringClass[method] = type;
                declared.put(type, member[method], method);
                mayDeclare.add(type, member[method]);
            }
        }
    }

    /**
     * Returns the number of methods.
     *
     * @return methods, numbered from 0
     */
    public int count() {
        return member.length;
    }

    /**
     * Returns a class's first method.
     *
     * @param type an indexed class, or their number
     * @return a method's number
     */
    public int first(int type) {
        return firstMethod[type];
    }

    /**
     * Finds a method in exactly this class.
     *
     * @param type a type
     * @param memberNumber name and descriptor
     * @return the method, or -1
     */
    public int declared(int type, int memberNumber) {
        if (!mayDeclare.mayHold(type, memberNumber)) {
            return -1;
        }
        int method = declared.get(type, memberNumber);
        return method == LongIntMap.ABSENT ? -1 : method;
    }

    /**
     * Returns the class that declares a method.
     *
     * @param method the method
     * @return an indexed class
     */
    public int declaringClass(int method) {
        return declaringClass[method];
    }

    /**
     * Returns a method's name and descriptor.
     *
     * @param method the method
     * @return the member's number
     */
    public int member(int method) {
        return member[method];
    }

    /**
     * Returns a method's access flags.
     *
     * @param method the method
     * @return bits of JVMS 4.6
     */
    public int access(int method) {
        return access[method];
    }

    /**
     * Tests access flags.
     *
     * @param method the method
     * @param bits constants of {@link Opcodes}
     * @return whether any of them is set
     */
    public boolean is(int method, int bits) {
        return (access[method] & bits) != 0;
    }

    boolean isPackagePrivate(int method) {
        return !is(method, Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE);
    }
}
