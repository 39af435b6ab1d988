package org.thinjit.agent.speculate;

import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.IntRow;
import org.thinjit.discovery.ProgramGraph;
import org.thinjit.discovery.Weighted;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.MethodTable;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * The combined index as discovery's graph. Cold edges are skipped; a virtual call is followed to
 * those targets of class hierarchy analysis whose class is in use. For the discovery thread.
 */
public final class IndexedGraph implements ProgramGraph {
    /** Longer than any chain of superclasses; an index may lie and make a circle of one. */
    private static final int MAX_LINEAGE = 1000;

    private final CombinedIndex index;
    private final ClassTable classes;
    private final MethodTable methods;
    private final Rows calls;
    private final Rows resolves;
    private final Rows dispatch;
    private final Rows verifierSets;
    private final ClassStates states;
    private final ServedLoaders loaders;
    private final IntRow edges = new IntRow();
    private final IntRow targets = new IntRow();
    private final IntRow lineage = new IntRow();

    /**
     * Creates the graph.
     *
     * @param index its graph sections are checked
     * @param states tells which classes may have instances by now
     * @param loaders tells which classes have no prologs
     */
    public IndexedGraph(CombinedIndex index, ClassStates states, ServedLoaders loaders) {
        this.loaders = loaders;
        this.index = index;
        this.classes = index.classes();
        this.methods = index.methods();
        this.calls = index.rows(SectionDescriptor.CALL_ROWS);
        this.resolves = index.rows(SectionDescriptor.RESOLVE_ROWS);
        this.dispatch = index.rows(SectionDescriptor.DISPATCH_ROWS);
        this.verifierSets = index.rows(SectionDescriptor.VERIFIER_ROWS);
        this.states = states;
    }

    @Override
    public int methodCount() {
        return methods.count();
    }

    @Override
    public int classCount() {
        return classes.count();
    }

    @Override
    public int methodOfFlag(int flag) {
        return methods.ofFlag(flag);
    }

    @Override
    public void resolves(int method, IntRow into) {
        copy(resolves, method, into);
        for (int i = 0; i < into.size(); i++) {
            into.set(i, ResolveDescriptor.weighted(into.get(i)));
        }
    }

    @Override
    public void calls(int method, IntRow into) {
        copy(calls, method, edges);
        into.clear();
        for (int i = 0; i < edges.size(); i++) {
            int edge = edges.get(i);
            if (EdgeDescriptor.cold(edge)) {
                continue;
            }
            int halvings = EdgeDescriptor.halvings(edge);
            if (EdgeDescriptor.kind(edge) == EdgeDescriptor.VIRTUAL) {
                dispatch(EdgeDescriptor.target(edge), halvings, into);
            } else {
                into.add(Weighted.of(EdgeDescriptor.target(edge), halvings));
            }
        }
    }

    /**
     * Rapid type analysis as far as it is known now: a target is followed when its class, or the
     * class that inherits it, has been loaded or asked for. They share the call's frequency. The index
     * stores megamorphic sets empty.
     */
    private void dispatch(int set, int halvings, IntRow into) {
        int length = dispatch.length(set);
        dispatch.copy(set, targets.fill(length));
        int used = 0;
        for (int i = 0; i < length; i++) {
            int target = targets.get(i);
            if (!states.isNew(methods.declaringClass(target))) {
                targets.set(used++, target);
            }
        }
        int all = halvings + Weighted.halvingsAmong(used);
        for (int i = 0; i < used; i++) {
            into.add(Weighted.of(targets.get(i), all));
        }
    }

    private static void copy(Rows rows, int row, IntRow into) {
        rows.copy(row, into.fill(rows.length(row)));
    }

    /**
     * Initializers and constructors; of the main class also main, before its flag can fire; all
     * methods of a class without prologs.
     */
    @Override
    public void entries(int number, IntRow into) {
        into.clear();
        int first = classes.firstMethod(number);
        int end = first + classes.methodCount(number);
        boolean all = loaders.isWithoutProlog(classes.container(number), number);
        boolean main = number == index.mainClass();
        for (int method = first; method < end; method++) {
            if (all || methods.isInitializer(method) || main && methods.isMain(method)) {
                into.add(method);
            }
        }
    }

    /** The superclass's set first: it is linked first. Interfaces seldom have code to verify. */
    @Override
    public void verifierSet(int number, IntRow into) {
        into.clear();
        lineage.clear();
        for (int type = number; type >= 0 && lineage.size() < MAX_LINEAGE; ) {
            lineage.add(type);
            type = classes.superclass(type);
        }
        for (int i = lineage.size() - 1; i >= 0; i--) {
            copy(verifierSets, lineage.get(i), edges);
            for (int j = 0; j < edges.size(); j++) {
                into.add(edges.get(j));
            }
        }
    }
}
