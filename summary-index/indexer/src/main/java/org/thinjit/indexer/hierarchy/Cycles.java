package org.thinjit.indexer.hierarchy;

import java.util.Arrays;

/**
 * Cuts cycles out of a hierarchy read from class files. The JVM refuses to load a class that is its
 * own supertype (JVMS 5.3.5, ClassCircularityError), so the edge that closes a cycle means nothing.
 */
final class Cycles {
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final int[] superTypes;
    private final int[][] interfaces;
    private final byte[] state;

    private Cycles(int[] superTypes, int[][] interfaces) {
        this.superTypes = superTypes;
        this.interfaces = interfaces;
        this.state = new byte[superTypes.length];
    }

    /** Cuts in place; the edges that stay depend on the order of types only. */
    static void cut(int[] superTypes, int[][] interfaces) {
        Cycles cycles = new Cycles(superTypes, interfaces);
        for (int type = 0; type < superTypes.length; type++) {
            cycles.visit(type);
        }
    }

    private void visit(int type) {
        if (type < 0 || type >= state.length || state[type] != 0) {
            return;
        }
        state[type] = OPEN;
        if (isOpen(superTypes[type])) {
            superTypes[type] = -1;
        }
        visit(superTypes[type]);
        for (int parent : interfaces[type]) {
            if (isOpen(parent)) {
                interfaces[type] = without(interfaces[type], parent);
            } else {
                visit(parent);
            }
        }
        state[type] = DONE;
    }

    private boolean isOpen(int type) {
        return type >= 0 && type < state.length && state[type] == OPEN;
    }

    private static int[] without(int[] types, int removed) {
        return Arrays.stream(types).filter(type -> type != removed).toArray();
    }
}
