package org.thinjit.indexer.archive.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Nodes by how many even chances lie before them: a worklist with one queue a distance, as in
 * Dial's variant of Dijkstra's algorithm. For one thread.
 */
final class Distances {
    private static final int FAR = Integer.MAX_VALUE;

    private final int[] distances;
    private final List<Deque<Integer>> waiting = new ArrayList<>();

    /** Takes the number of nodes and the largest distance that is followed. */
    Distances(int nodes, int limit) {
        distances = new int[nodes];
        Arrays.fill(distances, FAR);
        for (int i = 0; i <= limit; i++) {
            waiting.add(new ArrayDeque<>());
        }
    }

    /** Notes a way to a node; one that is too far or no nearer is forgotten. */
    void reach(int node, int distance) {
        if (distance < waiting.size() && distance < distances[node]) {
            distances[node] = distance;
            waiting.get(distance).add(node);
        }
    }

    boolean reached(int node) {
        return distances[node] != FAR;
    }

    int of(int node) {
        return distances[node];
    }

    /** Visits every node that is within the limit once, the nearest first; visits may reach more. */
    void visitAll(IntConsumer visitor) {
        for (int distance = 0; distance < waiting.size(); distance++) {
            Deque<Integer> level = waiting.get(distance);
            while (!level.isEmpty()) {
                int node = level.poll();
                if (distances[node] == distance) {
                    visitor.accept(node);
                }
            }
        }
    }
}
