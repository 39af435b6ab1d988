package org.thinjit.indexer.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class ClassHierarchyTest {
    private static final int M = 0;

    /** Interfaces 0 to n - 1, each extending all before it: 2^n paths, but few types. */
    @Test
    void manyPathsToOneInterfaceAreWalkedOnce() {
        int n = 60;
        int[] access = new int[n];
        int[] superTypes = new int[n];
        int[][] interfaces = new int[n][];
        int[] first = new int[n + 1];
        for (int i = 0; i < n; i++) {
            access[i] = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
            superTypes[i] = -1;
            interfaces[i] = new int[i];
            for (int j = 0; j < i; j++) {
                interfaces[i][j] = j;
            }
            first[i + 1] = 1;
        }
        ClassHierarchy hierarchy = new ClassHierarchy(n, access, superTypes, interfaces);
        Methods methods = new Methods(first, new int[] {M}, new int[] {Opcodes.ACC_PUBLIC});
        assertThat(new MethodResolution(hierarchy, methods).resolve(n - 1, M)).isZero();
    }

    @Test
    void cyclesAreCut() {
        int[] superTypes = {1, 0, 2};
        int[][] interfaces = {{0, 2}, {2, 0}, {1, 2}};
        ClassHierarchy hierarchy = new ClassHierarchy(3, new int[3], superTypes, interfaces);
        for (int type = 0; type < 3; type++) {
            int steps = 0;
            for (int c = type; c >= 0; c = hierarchy.superclass(c)) {
                assertThat(steps++).isLessThan(3);
            }
        }
        Methods methods = new Methods(new int[4], new int[0], new int[0]);
        MethodResolution resolution = new MethodResolution(hierarchy, methods);
        assertThat(resolution.resolve(0, M)).isEqualTo(-1);
        DispatchTargets targets =
                new DispatchTargets(hierarchy, methods, resolution, (one, other) -> true);
        assertThat(targets.find(2, M, -1)).isEmpty();
    }

    /** Class 0 declares a package-private method; 1 in its package and 2 elsewhere declare it too. */
    @Test
    void packagePrivateMethodsAreOverriddenInTheirPackageOnly() {
        ClassHierarchy hierarchy =
                new ClassHierarchy(3, new int[3], new int[] {-1, 0, 0}, new int[3][0]);
        Methods methods = new Methods(new int[] {0, 1, 2, 3}, new int[] {M, M, M}, new int[3]);
        DispatchTargets targets =
                new DispatchTargets(
                        hierarchy,
                        methods,
                        new MethodResolution(hierarchy, methods),
                        (one, other) -> one < 2 && other < 2);
        assertThat(targets.find(0, M, 0)).containsExactly(0, 1);
    }

    /** Interface 1 extends 0, both with a body; class 2 implements 0 and 1. */
    @Test
    void theMaximallySpecificDefaultMethodWins() {
        int itf = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
        ClassHierarchy hierarchy =
                new ClassHierarchy(
                        3,
                        new int[] {itf, itf, 0},
                        new int[] {-1, -1, -1},
                        new int[][] {{}, {0}, {0, 1}});
        Methods methods = new Methods(new int[] {0, 1, 2, 2}, new int[] {M, M}, new int[] {1, 1});
        assertThat(new MethodResolution(hierarchy, methods).resolve(2, M)).isEqualTo(1);
    }
}
