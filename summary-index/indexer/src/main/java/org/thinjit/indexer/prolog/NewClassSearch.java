package org.thinjit.indexer.prolog;

import java.util.Arrays;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.IntRows;

/**
 * Searches breadth first, from a method, for a class that its execution would load within the
 * lookahead and that is not loaded already because the method runs: not the declaring class or one
 * of its supertypes. Most searches end at their first steps. For one thread: it marks the visited.
 */
final class NewClassSearch {
    private final ClassHierarchy hierarchy;
    private final Methods methods;
    private final IntRows callees;
    private final IntRows resolves;
    private final int lookahead;
    private final int[] methodSeen;
    private final int[] loaded;
    private int loadedFor = -1;
    private int[] queue = new int[256];
    private int queued;

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
        this.lookahead = lookahead;
        this.methodSeen = new int[methods.count()];
        this.loaded = new int[hierarchy.typeCount()];
        Arrays.fill(methodSeen, -1);
        Arrays.fill(loaded, -1);
    }

    /** Whether running the method foretells the loading of a class. */
    boolean foretells(int method) {
        int type = methods.declaringClass(method);
        if (loadedFor != type) {
            loadedFor = type;
            markLoaded(type, type);
        }
        queued = 0;
        enqueue(method, method);
        int next = 0;
        for (int depth = 0; depth <= lookahead; depth++) {
            int levelEnd = queued;
            for (; next < levelEnd; next++) {
                if (resolvesNew(queue[next], type)) {
                    return true;
                }
                for (int i = callees.start(queue[next]); i < callees.start(queue[next] + 1); i++) {
                    enqueue(callees.at(i), method);
                }
            }
        }
        return false;
    }

    private void markLoaded(int type, int stamp) {
        if (type < 0 || loaded[type] == stamp) {
            return;
        }
        loaded[type] = stamp;
        if (hierarchy.indexed(type)) {
            markLoaded(hierarchy.superclass(type), stamp);
            for (int parent : hierarchy.interfaces(type)) {
                markLoaded(parent, stamp);
            }
        }
    }

    private boolean resolvesNew(int method, int stamp) {
        for (int i = resolves.start(method); i < resolves.start(method + 1); i++) {
            if (loaded[resolves.at(i)] != stamp) {
                return true;
            }
        }
        return false;
    }

    private void enqueue(int method, int stamp) {
        if (methodSeen[method] == stamp) {
            return;
        }
        methodSeen[method] = stamp;
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        queue[queued++] = method;
    }
}
