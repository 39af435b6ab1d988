package org.thinjit.cli.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thinjit.cli.query.Why.Step;

/** A breadth-first search that remembers by which edge it first came to each node. */
final class ShortestPath {
    private static final byte COLD = 0x40;
    private static final Link[] LINKS = Link.values();

    private final LoadGraph graph;
    private final int[] previous;
    private final byte[] links;
    private final ArrayDeque<Integer> frontier = new ArrayDeque<>();

    private ShortestPath(LoadGraph graph) {
        this.graph = graph;
        this.previous = new int[graph.nodeCount()];
        this.links = new byte[graph.nodeCount()];
    }

    /** The steps from one of the entries to the goal; none when there is no path. */
    static List<Step> find(LoadGraph graph, List<Integer> entries, int goal) {
        ShortestPath search = new ShortestPath(graph);
        for (int entry : entries) {
            search.reach(entry, entry, Link.ENTRY, false);
        }
        while (!search.frontier.isEmpty() && search.previous[goal] == 0) {
            int node = search.frontier.poll();
            graph.successors(node, (next, link, cold) -> search.reach(next, node, link, cold));
        }
        return search.previous[goal] == 0 ? List.of() : search.steps(goal);
    }

    /** Predecessors are stored plus one, so that 0 means: not reached. */
    private void reach(int node, int from, Link link, boolean cold) {
        if (previous[node] == 0) {
            previous[node] = from + 1;
            links[node] = (byte) (link.ordinal() | (cold ? COLD : 0));
            frontier.add(node);
        }
    }

    private List<Step> steps(int goal) {
        List<Step> steps = new ArrayList<>();
        int node = goal;
        while (true) {
            Link link = LINKS[links[node] & ~COLD];
            steps.add(new Step(link.key(), (links[node] & COLD) != 0, graph.name(node)));
            if (link == Link.ENTRY) {
                Collections.reverse(steps);
                return steps;
            }
            node = previous[node] - 1;
        }
    }
}
