package org.thinjit.cli.tune;

import java.util.ArrayList;
import java.util.List;
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
 * The index as the agent's discovery sees it while a program runs: with {@link Targets#AGENT} it
 * answers what the agent's {@code IndexedGraph} answers, which cannot be used here because it asks the
 * agent's class loaders. (A test of the agent compares the two.) Classes are taken to have their
 * prologs; what class loaders define by themselves is not told apart. For one thread.
 */
public final class RunTimeGraph implements ProgramGraph {

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
    private final Targets targets;

    /**
     * Creates the graph.
     *
     * @param index all its sections are checked
     * @param states tells which classes are in use
     * @param targets which virtual targets to follow
     */
    public RunTimeGraph(CombinedIndex index, ClassStates states, Targets targets) {
        this.index = index;
        this.classes = index.classes();
        this.methods = index.methods();
        this.calls = index.rows(SectionDescriptor.CALL_ROWS);
        this.resolves = index.rows(SectionDescriptor.RESOLVE_ROWS);
        this.dispatch = index.rows(SectionDescriptor.DISPATCH_ROWS);
        this.verifierSets = index.rows(SectionDescriptor.VERIFIER_ROWS);
        this.states = states;
        this.targets = targets;
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
        into.clear();
        for (int entry : resolves.get(method)) {
            into.add(ResolveDescriptor.weighted(entry));
        }
    }

    @Override
    public void calls(int method, IntRow into) {
        into.clear();
        for (int edge : calls.get(method)) {
            int target = EdgeDescriptor.target(edge);
            int halvings = EdgeDescriptor.halvings(edge);
            if (EdgeDescriptor.cold(edge)) {
                continue;
            }
            if (EdgeDescriptor.kind(edge) == EdgeDescriptor.VIRTUAL) {
                dispatch(target, halvings, into);
            } else {
                into.add(Weighted.of(target, halvings));
            }
        }
    }

    /** The targets that are followed share the call's frequency. */
    private void dispatch(int set, int halvings, IntRow into) {
        List<Integer> followed = new ArrayList<>();
        for (int target : dispatch.get(set)) {
            if (!targets.inUse() || !states.isNew(methods.declaringClass(target))) {
                followed.add(target);
            }
        }
        if (followed.size() > targets.most()) {
            return;
        }
        int all = halvings + Weighted.halvingsAmong(followed.size());
        followed.forEach(target -> into.add(Weighted.of(target, all)));
    }

    @Override
    public void entries(int number, IntRow into) {
        into.clear();
        int first = classes.firstMethod(number);
        for (int method = first; method < first + classes.methodCount(number); method++) {
            boolean main = number == index.mainClass() && methods.isMain(method);
            if (main || methods.isInitializer(method)) {
                into.add(method);
            }
        }
    }

    @Override
    public void verifierSet(int number, IntRow into) {
        into.clear();
        List<Integer> lineage = new ArrayList<>();
        for (int type = number; type >= 0 && lineage.size() < MAX_LINEAGE; ) {
            lineage.add(type);
            type = classes.superclass(type);
        }
        for (int i = lineage.size() - 1; i >= 0; i--) {
            add(verifierSets, lineage.get(i), into);
        }
    }

    private static void add(Rows rows, int row, IntRow into) {
        for (int entry : rows.get(row)) {
            into.add(entry);
        }
    }
}
