package org.thinjit.cli.query;

import java.util.List;

/**
 * Why a class is loaded: the shortest path from an entry point to what loads it.
 *
 * @param name the class in binary form
 * @param entry {@code main} when the path begins at the main class, {@code uncalled} when it begins
 *     at a method without callers, null without a path
 * @param path from the entry point to the class; empty when the index shows no path
 */
public record Why(String name, String entry, List<Step> path) {
    /**
     * One step.
     *
     * @param link how the step before leads to this one: a {@link Link#key}
     * @param cold whether that is a call on a path that runs seldom take
     * @param name the method or class come to
     */
    public record Step(String link, boolean cold, String name) {}

    /**
     * Searches from the main class, and if that does not lead to the class, from all methods without
     * callers.
     *
     * @param file the index
     * @param className {@code a.b.C$D}
     * @return the answer
     * @throws UnknownNameException if the index has no such class
     */
    public static Why of(IndexFile file, String className) throws UnknownNameException {
        int number = ClassName.find(file, className);
        String name = file.className(number);
        LoadGraph graph = new LoadGraph(file);
        int goal = graph.nodeOfClass(number);
        List<Step> path = ShortestPath.find(graph, EntryPoints.ofMainClass(file, graph), goal);
        if (!path.isEmpty()) {
            return new Why(name, "main", path);
        }
        path = ShortestPath.find(graph, EntryPoints.uncalled(file, graph), goal);
        return new Why(name, path.isEmpty() ? null : "uncalled", path);
    }

    /**
     * Counts the calls on the path.
     *
     * @return steps from method to method
     */
    public int calls() {
        return (int) path.stream().filter(step -> step.name().contains("(")).skip(1).count();
    }
}
