package org.thinjit.indexer.hierarchy;

import java.util.Arrays;

/**
 * All superinterfaces of types, direct and inherited, each once: nearer ones first, a class's own
 * before its superclass's. Computed on first use; for one thread.
 */
final class SuperInterfaces {
    private static final int[] NONE = {};

    private final ClassHierarchy hierarchy;
    private final int[][] known;

    SuperInterfaces(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.known = new int[hierarchy.classCount()][];
    }

    /** Types, some possibly outside the index; not to be changed. */
    int[] of(int type) {
        if (!hierarchy.indexed(type)) {
            return NONE;
        }
        if (known[type] == null) {
            known[type] = compute(type);
        }
        return known[type];
    }

    boolean has(int type, int ancestor) {
        for (int parent : of(type)) {
            if (parent == ancestor) {
                return true;
            }
        }
        return false;
    }

    private int[] compute(int type) {
        int[] all = NONE;
        for (int parent : hierarchy.interfaces(type)) {
            all = union(all, new int[] {parent});
        }
        for (int parent : hierarchy.interfaces(type)) {
            all = union(all, of(parent));
        }
        return union(all, of(hierarchy.superclass(type)));
    }

    private static int[] union(int[] all, int[] more) {
        int[] result = all;
        for (int type : more) {
            boolean present = false;
            for (int other : all) {
                present |= other == type;
            }
            if (!present) {
                result = Arrays.copyOf(result, result.length + 1);
                result[result.length - 1] = type;
            }
        }
        return result;
    }
}
