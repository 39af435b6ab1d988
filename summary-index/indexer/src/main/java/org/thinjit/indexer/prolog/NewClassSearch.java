package org.thinjit.indexer.prolog;

import java.util.Arrays;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.IntRows;

/**
 * Says whether running a method foretells enough: walks from it as discovery would, and adds up how
 * many classes it can expect to be the first to announce. A class that lies behind <i>h</i> halvings
 * and that <i>r</i> methods resolve counts 1 / (2^h r): r methods could each be the first. The
 * declaring class and its supertypes are loaded when the method runs and do not count. Most searches
 * end at their first steps. For one thread: it marks the visited.
 */
final class NewClassSearch {
    /** Expected first announcements from which on a prolog pays. */
    private static final double WORTH = 1;

    /** Method visits after which a search gives up; it has seen only what many others reach. */
    private static final int LARGE = 1000;

    private final ClassHierarchy hierarchy;
    private final Methods methods;
    private final IntRows callees;
    private final IntRows resolves;
    private final int[] resolvers;
    private final int[] methodSeen;
    private final byte[] methodLeft;
    private final int[] classSeen;
    private final int[][] levels;
    private final int[] sizes;
    private double expected;
    private int visits;

    NewClassSearch(
            ClassHierarchy hierarchy,
            Methods methods,
            CallGraph graph,
            FollowedCalls calls,
            int lookahead) {
        this.hierarchy = hierarchy;
        this.methods = methods;
        this.callees = calls.callees();
        this.resolves = graph.resolves();
        this.resolvers = new int[hierarchy.typeCount()];
        this.methodSeen = new int[methods.count()];
        this.methodLeft = new byte[methods.count()];
        this.classSeen = new int[hierarchy.typeCount()];
        this.levels = new int[lookahead + 1][64];
        this.sizes = new int[lookahead + 1];
        Arrays.fill(methodSeen, -1);
        Arrays.fill(classSeen, -1);
        for (int i = 0; i < resolves.entryCount(); i++) {
            resolvers[ResolveDescriptor.number(resolves.at(i))]++;
        }
    }

    /** Whether running the method foretells the loading of a class that nothing else would. */
    boolean foretells(int method) {
        markLoaded(methods.declaringClass(method), method);
        Arrays.fill(sizes, 0);
        expected = 0;
        visits = 0;
        enter(method, levels.length - 1, method);
        for (int left = levels.length - 1; left >= 0; left--) {
            for (int i = 0; i < sizes[left]; i++) {
                int at = levels[left][i];
                if (methodLeft[at] == left) {
                    visit(at, left, method);
                    if (expected >= WORTH) {
                        return true;
                    }
                    if (++visits >= LARGE) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private void markLoaded(int type, int stamp) {
        if (type < 0 || classSeen[type] == stamp) {
            return;
        }
        classSeen[type] = stamp;
        if (hierarchy.indexed(type)) {
            markLoaded(hierarchy.superclass(type), stamp);
            for (int parent : hierarchy.interfaces(type)) {
                markLoaded(parent, stamp);
            }
        }
    }

    private void visit(int method, int left, int stamp) {
        int spent = levels.length - 1 - left;
        for (int i = resolves.start(method); i < resolves.start(method + 1); i++) {
            int entry = resolves.at(i);
            int halvings = ResolveDescriptor.halvings(entry);
            int number = ResolveDescriptor.number(entry);
            if (halvings <= left && classSeen[number] != stamp) {
                classSeen[number] = stamp;
                expected += 1.0 / ((double) (1L << spent + halvings) * resolvers[number]);
            }
        }
        for (int i = callees.start(method); i < callees.start(method + 1); i++) {
            int after = left - FollowedCalls.halvings(callees.at(i));
            if (after >= 0) {
                enter(FollowedCalls.method(callees.at(i)), after, stamp);
            }
        }
    }

    private void enter(int method, int left, int stamp) {
        if (methodSeen[method] == stamp && methodLeft[method] >= left) {
            return;
        }
        methodSeen[method] = stamp;
        methodLeft[method] = (byte) left;
        if (sizes[left] == levels[left].length) {
            levels[left] = Arrays.copyOf(levels[left], sizes[left] * 2);
        }
        levels[left][sizes[left]++] = method;
    }
}
