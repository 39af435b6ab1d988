package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import org.thinjit.discovery.IntRow;
import org.thinjit.discovery.ProgramGraph;
import org.thinjit.discovery.Weighted;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * The index as discovery's graph, by the agent's rules: cold edges are skipped, and a virtual call
 * with more than {@link #FAN_OUT} targets is not followed. It notes through which method each class
 * was first found, and from where each method was first called, which the agent has no use for. For one thread.
 */
final class IndexedGraph implements ProgramGraph {
    /** The agent's limit; {@code reach} has to answer by the same. */
    static final int FAN_OUT = 4;

    private final IndexFile file;
    private final Rows calls;
    private final Rows resolves;
    private final Rows dispatch;
    private final Rows verifierSets;
    private final int[] foundThrough;
    private final int[] calledFrom;

    IndexedGraph(IndexFile file) {
        this.file = file;
        this.calls = file.index().rows(SectionDescriptor.CALL_ROWS);
        this.resolves = file.index().rows(SectionDescriptor.RESOLVE_ROWS);
        this.dispatch = file.index().rows(SectionDescriptor.DISPATCH_ROWS);
        this.verifierSets = file.index().rows(SectionDescriptor.VERIFIER_ROWS);
        this.foundThrough = new int[file.classes().count()];
        this.calledFrom = new int[file.methods().count()];
    }

    /** The first visited method that resolves a class, or -1. */
    int foundThrough(int number) {
        return foundThrough[number] - 1;
    }

    /** The methods from the walk's start to one that it visited, both included. */
    List<Integer> pathTo(int method, int start) {
        LinkedList<Integer> path = new LinkedList<>(List.of(method));
        while (path.getFirst() != start && calledFrom[path.getFirst()] > 0) {
            path.addFirst(calledFrom[path.getFirst()] - 1);
        }
        return path;
    }

    private void noteCaller(int method, IntRow callees) {
        for (int i = 0; i < callees.size(); i++) {
            int callee = Weighted.number(callees.get(i));
            if (calledFrom[callee] == 0) {
                calledFrom[callee] = method + 1;
            }
        }
    }

    @Override
    public int methodCount() {
        return file.methods().count();
    }

    @Override
    public int classCount() {
        return file.classes().count();
    }

    @Override
    public int methodOfFlag(int flag) {
        return file.methods().ofFlag(flag);
    }

    @Override
    public void resolves(int method, IntRow into) {
        into.clear();
        for (int entry : resolves.get(method)) {
            into.add(ResolveDescriptor.weighted(entry));
            int number = ResolveDescriptor.number(entry);
            if (foundThrough[number] == 0) {
                foundThrough[number] = method + 1;
            }
        }
    }

    @Override
    public void calls(int method, IntRow into) {
        into.clear();
        for (int edge : calls.get(method)) {
            if (!EdgeDescriptor.cold(edge)) {
                follow(edge, into);
            }
        }
        noteCaller(method, into);
    }

    private void follow(int edge, IntRow into) {
        int target = EdgeDescriptor.target(edge);
        int halvings = EdgeDescriptor.halvings(edge);
        if (EdgeDescriptor.kind(edge) != EdgeDescriptor.VIRTUAL) {
            into.add(Weighted.of(target, halvings));
        } else if (dispatch.length(target) <= FAN_OUT) {
            int all = halvings + Weighted.halvingsAmong(dispatch.length(target));
            for (int method : dispatch.get(target)) {
                into.add(Weighted.of(method, all));
            }
        }
    }

    @Override
    public void entries(int number, IntRow into) {
        into.clear();
        int first = file.classes().firstMethod(number);
        for (int method = first; method < first + file.classes().methodCount(number); method++) {
            if (file.methods().isInitializer(method)) {
                into.add(method);
            }
        }
    }

    @Override
    public void verifierSet(int number, IntRow into) {
        into.clear();
        List<Integer> lineage = new ArrayList<>(file.lineage(number));
        Collections.reverse(lineage);
        for (int type : lineage) {
            for (int other : verifierSets.get(type)) {
                into.add(other);
            }
        }
    }
}
