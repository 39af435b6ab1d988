package org.thinjit.indexer.link;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.BlockFrequency;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.hierarchy.LongIntMap;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.summary.Event;
import org.thinjit.indexer.summary.MethodSummary;

/**
 * Turns the events of all methods into the call graph.
 *
 * <p>A row of resolved classes holds those of hot code only, in code order; a method all of whose
 * paths throw has no hot code, so its row holds all of them: whoever calls it is about to need them.
 * Catch types are resolved only when something is thrown and are left out likewise.
 */
public final class CallGraphBuilder {
    private final Program program;
    private final ClassHierarchy hierarchy;
    private final Methods methods;
    private final DispatchSets sets;
    private final IntRows calls;
    private final IntRows resolves;

    /** Position of the last equal edge; it lies in the row at hand when it is not before its start. */
    private final LongIntMap edgePositions;

    private final int[] resolvePositions;
    private final int initializer;
    private final Set<EdgeKind> kinds;
    private final NamedEdges named;
    private final CallbackEdges callbacks;
    private int callsStart;
    private int resolvesStart;
    private int self;

    private CallGraphBuilder(Program program, Set<EdgeKind> kinds) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.methods = program.methods();
        this.sets = new DispatchSets(program);
        this.calls = new IntRows(methods.count());
        this.resolves = new IntRows(methods.count());
        this.edgePositions = new LongIntMap(methods.count());
        this.resolvePositions = new int[hierarchy.classCount()];
        this.initializer = program.names().findMember("<clinit>()V");
        this.kinds = kinds;
        EdgeSink sink = sink();
        this.named = new NamedEdges(program, kinds, sink);
        this.callbacks = new CallbackEdges(program, sink);
    }

    private EdgeSink sink() {
        return new EdgeSink() {
            @Override
            public void loads(int kind, int type, int halvings) {
                addResolved(kind, type, halvings);
            }

            @Override
            public void calls(int kind, int method, int halvings) {
                addEdge(kind, halvings, method);
            }

            @Override
            public void initializes(int type, int halvings) {
                addInitializers(type, halvings);
            }
        };
    }

    /**
     * Builds the call graph.
     *
     * @param program the program
     * @param kinds edges beyond calls and resolved classes to put into it
     * @return its call graph
     */
    public static CallGraph build(Program program, Set<EdgeKind> kinds) {
        CallGraphBuilder builder = new CallGraphBuilder(program, kinds);
        for (int method = 0; method < builder.methods.count(); method++) {
            builder.addMethod(method);
        }
        return new CallGraph(builder.calls, builder.resolves, builder.sets.sets());
    }

    private void addMethod(int method) {
        self = methods.declaringClass(method);
        callsStart = calls.entryCount();
        resolvesStart = resolves.entryCount();
        MethodSummary summary = program.method(method);
        int[] types = program.types(self);
        int[] members = program.members(self);
        int[] events = summary.events();
        for (int i = 0; i < events.length; i += 2) {
            int word = events[i];
            int halvings = Event.halvings(word);
            int type = types[Event.type(word)];
            if (Event.kind(word) == Event.TEXT) {
                continue;
            }
            if (halvings != BlockFrequency.COLD) {
                addResolved(ResolveDescriptor.CODE, type, halvings);
            } else if (summary.cold()) {
                addResolved(ResolveDescriptor.CODE, type, BlockFrequency.ALWAYS);
            }
            addEvent(Event.kind(word), halvings, type, members, events[i + 1]);
        }
        named.add(summary, types, members);
        if (kinds.contains(EdgeKind.CALLBACK)) {
            boolean isStatic = methods.is(method, Opcodes.ACC_STATIC);
            callbacks.add(self, isStatic, summary, types, members);
        }
        calls.endRow();
        resolves.endRow();
    }

    private void addResolved(int kind, int type, int halvings) {
        if (!hierarchy.indexed(type) || type == self) {
            return;
        }
        int position = resolvePositions[type] - 1;
        if (position < resolvesStart) {
            resolves.add(ResolveDescriptor.resolve(kind, type, halvings));
            resolvePositions[type] = resolves.entryCount();
        } else if (halvings < ResolveDescriptor.halvings(resolves.at(position))) {
            resolves.set(position, ResolveDescriptor.resolve(kind, type, halvings));
        }
    }

    private void addEvent(int kind, int halvings, int type, int[] members, int member) {
        boolean handle = (kind & Event.HANDLE) != 0;
        switch (kind & ~Event.HANDLE) {
            case Event.INITIALIZE -> addInitializers(type, halvings);
            case Event.STATIC -> addStatic(type, members[member], halvings, handle);
            case Event.SPECIAL -> addSpecial(type, members[member], halvings, handle);
            case Event.VIRTUAL, Event.INTERFACE ->
                    addVirtual(sets.edge(type, members[member]), halvings, handle);
            default -> {}
        }
    }

    private void addStatic(int type, int member, int halvings, boolean handle) {
        int method = program.resolution().resolve(type, member);
        if (method >= 0) {
            addInitializers(methods.declaringClass(method), halvings);
            addEdge(handle ? EdgeDescriptor.LAMBDA : EdgeDescriptor.DIRECT, halvings, method);
        } else {
            addInitializers(type, halvings);
        }
    }

    /** JVMS 6.5 invokespecial: a superclass's method is looked up from the direct superclass. */
    private void addSpecial(int type, int member, int halvings, boolean handle) {
        boolean constructor = program.names().isConstructor(member);
        boolean superCall = !constructor && type != self && !hierarchy.isInterface(type);
        int from = superCall ? hierarchy.superclass(self) : type;
        int method = from < 0 ? -1 : program.resolution().resolve(from, member);
        if (handle && constructor) {
            addInitializers(type, halvings);
        }
        if (method >= 0 && !methods.is(method, Opcodes.ACC_ABSTRACT)) {
            addEdge(handle ? EdgeDescriptor.LAMBDA : EdgeDescriptor.DIRECT, halvings, method);
        }
    }

    private void addVirtual(int edge, int halvings, boolean handle) {
        if (edge == DispatchSets.NONE) {
            return;
        }
        int target = EdgeDescriptor.target(edge);
        boolean virtual = EdgeDescriptor.kind(edge) == EdgeDescriptor.VIRTUAL;
        if (!handle || virtual && sets.sets().length(target) > CallGraph.FOLLOWED) {
            addEdge(EdgeDescriptor.kind(edge), halvings, target);
        } else if (virtual) {
            IntRows rows = sets.sets();
            for (int i = rows.start(target); i < rows.start(target + 1); i++) {
                addEdge(EdgeDescriptor.LAMBDA, halvings, rows.at(i));
            }
        } else {
            addEdge(EdgeDescriptor.LAMBDA, halvings, target);
        }
    }

    /** JVMS 5.5: superclasses are initialized first; those of the running method's class are done. */
    private void addInitializers(int type, int halvings) {
        if (initializer < 0
                || !kinds.contains(EdgeKind.INITIALIZER)
                || !hierarchy.indexed(type)
                || isSelfOrAncestor(type)) {
            return;
        }
        addInitializers(hierarchy.superclass(type), halvings);
        int method = methods.declared(type, initializer);
        if (method >= 0) {
            addEdge(EdgeDescriptor.INITIALIZER, halvings, method);
        }
    }

    private boolean isSelfOrAncestor(int type) {
        for (int c = self; c >= 0; c = hierarchy.superclass(c)) {
            if (c == type) {
                return true;
            }
        }
        return false;
    }

    private void addEdge(int kind, int halvings, int target) {
        if (kind == EdgeDescriptor.LAMBDA && !kinds.contains(EdgeKind.LAMBDA)) {
            return;
        }
        int position = edgePositions.get(kind, target);
        if (position == LongIntMap.ABSENT || position < callsStart) {
            edgePositions.put(kind, target, calls.entryCount());
            calls.add(EdgeDescriptor.edge(kind, halvings, target));
        } else if (halvings < EdgeDescriptor.halvings(calls.at(position))) {
            calls.set(position, EdgeDescriptor.edge(kind, halvings, target));
        }
    }
}
