package org.thinjit.cli.tune;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.discovery.IntRow;
import org.thinjit.discovery.ProgramGraph;
import org.thinjit.discovery.Weighted;

/** A program of few numbers; a method's flag is its number plus {@link #FIRST_FLAG}. */
final class HandMadeGraph implements ProgramGraph {
    static final int FIRST_FLAG = 100;
    static final int METHODS = 10;
    static final int CLASSES = 10;

    private final Map<Integer, List<Integer>> resolves = new HashMap<>();
    private final Map<Integer, List<Integer>> calls = new HashMap<>();
    private final Map<Integer, List<Integer>> entries = new HashMap<>();
    private final Map<Integer, List<Integer>> verifierSets = new HashMap<>();

    /** Every run of a method resolves the classes. */
    HandMadeGraph resolves(int method, Integer... classes) {
        resolves.put(method, always(classes));
        return this;
    }

    /** Every second run of a method makes the call. */
    HandMadeGraph perhapsCalls(int method, int callee) {
        calls.put(method, List.of(Weighted.of(callee, 1)));
        return this;
    }

    HandMadeGraph begins(int number, int method) {
        entries.put(number, List.of(method));
        return this;
    }

    HandMadeGraph verifiedBy(int number, Integer... classes) {
        verifierSets.put(number, List.of(classes));
        return this;
    }

    private static List<Integer> always(Integer... classes) {
        return List.of(classes).stream().map(each -> Weighted.of(each, 0)).toList();
    }

    @Override
    public int methodCount() {
        return METHODS;
    }

    @Override
    public int classCount() {
        return CLASSES;
    }

    @Override
    public int methodOfFlag(int flag) {
        return flag - FIRST_FLAG;
    }

    @Override
    public void resolves(int method, IntRow classes) {
        copy(resolves, method, classes);
    }

    @Override
    public void calls(int method, IntRow methods) {
        copy(calls, method, methods);
    }

    @Override
    public void entries(int number, IntRow methods) {
        copy(entries, number, methods);
    }

    @Override
    public void verifierSet(int number, IntRow classes) {
        copy(verifierSets, number, classes);
    }

    private static void copy(Map<Integer, List<Integer>> rows, int row, IntRow into) {
        into.clear();
        rows.getOrDefault(row, List.of()).forEach(into::add);
    }
}
