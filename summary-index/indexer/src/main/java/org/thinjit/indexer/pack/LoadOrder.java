package org.thinjit.indexer.pack;

import java.util.BitSet;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.IntRows;
import org.thinjit.indexer.link.Program;

/**
 * Walks the call graph breadth first from entry points and lists classes in the order in which it
 * meets them, supertypes before subtypes: roughly the order in which a run loads them. For one
 * thread.
 */
final class LoadOrder {
    /** Which edges the walk takes. */
    enum Edges {
        /** Those that a run probably takes: hot ones with few targets. */
        FOLLOWED,

        /** All, virtual calls to all their targets. */
        ALL
    }

    private final Program program;
    private final CallGraph graph;
    private final Edges edges;
    private final int initializer;
    private final BitSet methodSeen = new BitSet();
    private final BitSet classSeen = new BitSet();
    private final int[] classes;
    private final int[] methods;
    private int classCount;
    private int methodCount;
    private int walked;

    LoadOrder(Program program, CallGraph graph, Edges edges) {
        this.program = program;
        this.graph = graph;
        this.edges = edges;
        this.initializer = program.names().findMember("<clinit>()V");
        this.classes = new int[program.hierarchy().classCount()];
        this.methods = new int[program.methods().count()];
    }

    /** Walks from a method until nothing new is met. */
    void walkFrom(int method) {
        meet(method);
        while (walked < methodCount) {
            step(methods[walked++]);
        }
    }

    /** Lists a class and walks from all its methods. */
    void walkFromClass(int type) {
        addClass(type);
        for (int m = program.methods().first(type); m < program.methods().first(type + 1); m++) {
            walkFrom(m);
        }
    }

    /** Lists the classes that were not met, in order of their numbers. */
    void addRest() {
        for (int type = 0; type < classes.length; type++) {
            addClass(type);
        }
    }

    BitSet met() {
        return classSeen;
    }

    int count() {
        return classCount;
    }

    int at(int position) {
        return classes[position];
    }

    private void step(int method) {
        addClass(program.methods().declaringClass(method));
        IntRows resolves = graph.resolves();
        for (int i = resolves.start(method); i < resolves.start(method + 1); i++) {
            addClass(ResolveDescriptor.number(resolves.at(i)));
        }
        IntRows calls = graph.calls();
        for (int i = calls.start(method); i < calls.start(method + 1); i++) {
            if (edges == Edges.ALL || graph.follows(calls.at(i))) {
                take(calls.at(i));
            }
        }
    }

    private void take(int edge) {
        int target = EdgeDescriptor.target(edge);
        if (EdgeDescriptor.kind(edge) != EdgeDescriptor.VIRTUAL) {
            meet(target);
            return;
        }
        IntRows dispatch = graph.dispatch();
        for (int i = dispatch.start(target); i < dispatch.start(target + 1); i++) {
            meet(dispatch.at(i));
        }
    }

    private void meet(int method) {
        if (!methodSeen.get(method)) {
            methodSeen.set(method);
            methods[methodCount++] = method;
        }
    }

    private void addClass(int type) {
        ClassHierarchy hierarchy = program.hierarchy();
        if (!hierarchy.indexed(type) || classSeen.get(type)) {
            return;
        }
        classSeen.set(type);
        addClass(hierarchy.superclass(type));
        for (int parent : hierarchy.interfaces(type)) {
            addClass(parent);
        }
        classes[classCount++] = type;
        int method = initializer < 0 ? -1 : program.methods().declared(type, initializer);
        if (method >= 0 && edges == Edges.ALL) {
            meet(method);
        }
    }
}
