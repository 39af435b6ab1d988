package org.thinjit.cli.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class and those next to it: what its methods call and resolve, what calls and resolves it, its
 * superclass. Drawn in Graphviz's language.
 */
public final class Neighbourhood {
    private final IndexFile file;
    private final int center;
    private final LoadGraph graph;

    /** Numbers of two classes, with the kinds of edges between them. */
    private final Map<Long, Set<String>> edges = new LinkedHashMap<>();

    private Neighbourhood(IndexFile file, int center) {
        this.file = file;
        this.center = center;
        this.graph = new LoadGraph(file);
    }

    /**
     * Draws a class's neighbourhood.
     *
     * @param file the index
     * @param className {@code a.b.C$D}
     * @return a directed graph, one line an edge
     * @throws UnknownNameException if the index has no such class
     */
    public static String dot(IndexFile file, String className) throws UnknownNameException {
        Neighbourhood around = new Neighbourhood(file, ClassName.find(file, className));
        for (int node = 0; node < around.graph.nodeCount(); node++) {
            int from = node;
            around.graph.successors(node, (next, link, cold) -> around.add(from, next, link, cold));
        }
        return around.text();
    }

    private int classOf(int node) {
        return node < graph.methodCount()
                ? file.methods().declaringClass(node)
                : node - graph.methodCount();
    }

    private void add(int from, int to, Link link, boolean cold) {
        int first = classOf(from);
        int second = classOf(to);
        if (first != second && (first == center || second == center)) {
            edges.computeIfAbsent((long) first << 32 | second, key -> new TreeSet<>())
                    .add(link.key() + (cold ? " (cold)" : ""));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("digraph neighbourhood {\n  rankdir=LR;\n");
        text.append("  node [shape=box, fontname=\"sans-serif\"];\n  ")
                .append(quoted(file.className(center)))
                .append(" [style=bold];\n");
        edges.forEach(
                (pair, links) ->
                        text.append("  ")
                                .append(quoted(file.className((int) (pair >>> 32))))
                                .append(" -> ")
                                .append(quoted(file.className(pair.intValue())))
                                .append(" [label=")
                                .append(quoted(String.join("\\n", links)))
                                .append("];\n"));
        return text.append("}\n").toString();
    }

    /** Names in jars can hold anything; the line break in labels is the only escape meant. */
    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
