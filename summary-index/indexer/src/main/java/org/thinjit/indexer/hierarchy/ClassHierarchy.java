package org.thinjit.indexer.hierarchy;

import org.objectweb.asm.Opcodes;

/**
 * The types of a program with their supertypes and subtypes. Types below {@link #classCount} are
 * indexed classes; those above are known by name only, as supertypes or receivers. Read-only.
 */
public final class ClassHierarchy {
    private final int[] access;
    private final int[] superTypes;
    private final int[][] interfaces;
    private final int typeCount;
    private final int[] subtypeRows;
    private final int[] subtypes;

    /**
     * Builds the hierarchy; edges that close a cycle are cut out of the arrays.
     *
     * @param typeCount the number of all types
     * @param access access flags of the indexed classes (JVMS 4.1)
     * @param superTypes their superclasses, -1 for none
     * @param interfaces their direct superinterfaces in class-file order
     */
    public ClassHierarchy(int typeCount, int[] access, int[] superTypes, int[][] interfaces) {
        Cycles.cut(superTypes, interfaces);
        this.access = access;
        this.superTypes = superTypes;
        this.interfaces = interfaces;
        this.typeCount = typeCount;
        this.subtypeRows = new int[typeCount + 2];
        for (int type = 0; type < access.length; type++) {
            countSubtype(superTypes[type]);
            for (int parent : interfaces[type]) {
                countSubtype(parent);
            }
        }
        for (int type = 1; type < subtypeRows.length; type++) {
            subtypeRows[type] += subtypeRows[type - 1];
        }
        this.subtypes = new int[subtypeRows[typeCount + 1]];
        for (int type = 0; type < access.length; type++) {
            addSubtype(superTypes[type], type);
            for (int parent : interfaces[type]) {
                addSubtype(parent, type);
            }
        }
    }

    /** Counts one place further on, so that filling the rows leaves their starts where they belong. */
    private void countSubtype(int parent) {
        if (parent >= 0) {
            subtypeRows[parent + 2]++;
        }
    }

    private void addSubtype(int parent, int type) {
        if (parent >= 0) {
            subtypes[subtypeRows[parent + 1]++] = type;
        }
    }

    /**
     * Returns the number of indexed classes.
     *
     * @return classes, numbered from 0
     */
    public int classCount() {
        return access.length;
    }

    /**
     * Returns the number of types.
     *
     * @return types, indexed classes first
     */
    public int typeCount() {
        return typeCount;
    }

    /**
     * Returns whether the index holds the type's class file.
     *
     * @param type a type, or -1
     * @return false for a type known by name only, and for -1
     */
    public boolean indexed(int type) {
        return type >= 0 && type < access.length;
    }

    /**
     * Returns a type's superclass.
     *
     * @param type a type
     * @return its superclass, or -1 when there is none or it is not known
     */
    public int superclass(int type) {
        return type < access.length ? superTypes[type] : -1;
    }

    /**
     * Returns a class's direct superinterfaces.
     *
     * @param type an indexed class
     * @return types in class-file order; not to be changed
     */
    public int[] interfaces(int type) {
        return interfaces[type];
    }

    /**
     * Returns whether a type is an indexed interface.
     *
     * @param type a type
     * @return true for an interface of the index
     */
    public boolean isInterface(int type) {
        return indexed(type) && (access[type] & Opcodes.ACC_INTERFACE) != 0;
    }

    /**
     * Returns whether objects of exactly this class can exist.
     *
     * @param type a type
     * @return true for an indexed class that is neither abstract nor an interface
     */
    public boolean instantiable(int type) {
        return indexed(type)
                && (access[type] & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0;
    }

    /**
     * Returns whether a class is final.
     *
     * @param type a type
     * @return true for an indexed final class
     */
    public boolean isFinal(int type) {
        return indexed(type) && (access[type] & Opcodes.ACC_FINAL) != 0;
    }

    int subtypeStart(int type) {
        return subtypeRows[type];
    }

    int subtypeEnd(int type) {
        return subtypeRows[type + 1];
    }

    int subtype(int at) {
        return subtypes[at];
    }
}
