package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * Where the call graph is widest.
 *
 * @param methods those that can call the most methods, virtual calls spread over their targets
 * @param virtualCalls the virtual calls with the most targets; those too wide to be stored have none
 */
public record FanOuts(List<FanOut> methods, List<FanOut> virtualCalls) {
    /**
     * One wide place.
     *
     * @param name the calling method, or the first of a virtual call's targets
     * @param targets how many methods can be called
     * @param sites edges in the method's row, or the rows that hold the virtual call
     */
    public record FanOut(String name, int targets, int sites) {}

    /**
     * Finds the widest places.
     *
     * @param file the index
     * @param count how many of each
     * @return the widest first; equals in order of their numbers
     */
    public static FanOuts of(IndexFile file, int count) {
        Rows calls = file.index().rows(SectionDescriptor.CALL_ROWS);
        Rows dispatch = file.index().rows(SectionDescriptor.DISPATCH_ROWS);
        int[] sites = new int[dispatch.count()];
        int[] targets = new int[calls.count()];
        for (int method = 0; method < calls.count(); method++) {
            for (int edge : calls.get(method)) {
                int target = EdgeDescriptor.target(edge);
                if (EdgeDescriptor.kind(edge) == EdgeDescriptor.VIRTUAL) {
                    sites[target]++;
                    targets[method] += dispatch.length(target);
                } else {
                    targets[method]++;
                }
            }
        }
        return new FanOuts(
                widest(
                        targets.length,
                        count,
                        method -> targets[method],
                        method ->
                                new FanOut(
                                        file.methodName(method),
                                        targets[method],
                                        calls.length(method))),
                widest(
                        sites.length,
                        count,
                        dispatch::length,
                        set ->
                                new FanOut(
                                        file.methodName(dispatch.get(set)[0]),
                                        dispatch.length(set),
                                        sites[set])));
    }

    private static List<FanOut> widest(
            int total, int count, IntUnaryOperator width, IntFunction<FanOut> describe) {
        Comparator<Integer> byWidth = Comparator.comparingInt(width::applyAsInt);
        PriorityQueue<Integer> kept =
                new PriorityQueue<>(byWidth.thenComparing(Comparator.reverseOrder()));
        for (int number = 0; number < total; number++) {
            if (width.applyAsInt(number) > 0) {
                kept.add(number);
            }
            if (kept.size() > count) {
                kept.poll();
            }
        }
        List<FanOut> widest = new ArrayList<>();
        while (!kept.isEmpty()) {
            widest.add(0, describe.apply(kept.poll()));
        }
        return widest;
    }
}
