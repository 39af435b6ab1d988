package org.thinjit.cli.query;

import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * Methods and classes in one graph: what runs, and what is loaded, because of what. All edges of the
 * index count here, cold ones too, because the question is what can be, not what pays. A node is a
 * method's number, or the number of methods plus a class's number. For one thread.
 */
final class LoadGraph {
    /** Takes the successors of a node. */
    interface Visitor {
        /** One successor, with how it is reached. */
        void visit(int node, Link link, boolean cold);
    }

    private final IndexFile file;
    private final int methodCount;
    private final Rows calls;
    private final Rows resolves;
    private final Rows dispatch;
    private final Rows verifier;

    LoadGraph(IndexFile file) {
        this.file = file;
        this.methodCount = file.methods().count();
        this.calls = file.index().rows(SectionDescriptor.CALL_ROWS);
        this.resolves = file.index().rows(SectionDescriptor.RESOLVE_ROWS);
        this.dispatch = file.index().rows(SectionDescriptor.DISPATCH_ROWS);
        this.verifier = file.index().rows(SectionDescriptor.VERIFIER_ROWS);
    }

    int nodeCount() {
        return methodCount + file.classes().count();
    }

    int methodCount() {
        return methodCount;
    }

    int nodeOfClass(int number) {
        return methodCount + number;
    }

    String name(int node) {
        return node < methodCount ? file.methodName(node) : file.className(node - methodCount);
    }

    /** Visits what follows a node: for a method classes first, then calls; each in code order. */
    void successors(int node, Visitor visitor) {
        if (node >= methodCount) {
            loadedWith(node - methodCount, visitor);
            return;
        }
        for (int entry : resolves.get(node)) {
            visitor.visit(
                    nodeOfClass(ResolveDescriptor.number(entry)), Link.ofResolved(entry), false);
        }
        int own = file.methods().declaringClass(node);
        called(
                node,
                (callee, link, cold) -> {
                    int owner = file.methods().declaringClass(callee);
                    // The row of resolved classes leaves out what only cold code resolves.
                    if (cold && link != Link.VIRTUAL && owner != own) {
                        visitor.visit(nodeOfClass(owner), Link.RESOLVES, true);
                    }
                    visitor.visit(callee, link, cold);
                });
    }

    /** JVMS 5.3.5: loading a class loads its superclass; JVMS 4.10: verification loads more. */
    private void loadedWith(int number, Visitor visitor) {
        int parent = file.classes().superclass(number);
        if (parent >= 0) {
            visitor.visit(nodeOfClass(parent), Link.SUPERCLASS, false);
        }
        for (int other : verifier.get(number)) {
            visitor.visit(nodeOfClass(other), Link.VERIFICATION, false);
        }
    }

    /** Visits the methods that a method calls, virtual calls spread over their targets. */
    void called(int method, Visitor visitor) {
        for (int edge : calls.get(method)) {
            int target = EdgeDescriptor.target(edge);
            Link link = Link.ofEdge(edge);
            boolean cold = EdgeDescriptor.cold(edge);
            if (link == Link.VIRTUAL) {
                for (int each : dispatch.get(target)) {
                    visitor.visit(each, link, cold);
                }
            } else {
                visitor.visit(target, link, cold);
            }
        }
    }
}
