package org.thinjit.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.thinjit.format.BlockFrequency;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.summary.Event;
import org.thinjit.indexer.summary.MethodSummary;

/**
 * The edges to methods that the JDK calls back. Where a method constructs objects and calls a method of
 * the JDK, an object can be the argument or the receiver by its class: then the JDK may call whatever that
 * class overrides of the parameter's type, as likely as the call, shared among those methods. What data
 * really flows is not looked at. For one thread.
 */
final class CallbackEdges {
    private static final int MOST_METHODS = 1 << BlockFrequency.RAREST;
    private static final int[] NONE = {};

    private final Program program;
    private final ClassHierarchy hierarchy;
    private final Methods methods;
    private final EdgeSink sink;
    private final OutsideTypes outside = new OutsideTypes();
    private final Map<Long, int[]> known = new HashMap<>();
    private final Map<Integer, int[]> parameters = new HashMap<>();
    private final Map<String, Integer> typeNumbers = new HashMap<>();
    private final List<Integer> made = new ArrayList<>();

    CallbackEdges(Program program, EdgeSink sink) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.methods = program.methods();
        this.sink = sink;
        for (int type = hierarchy.classCount(); type < hierarchy.typeCount(); type++) {
            typeNumbers.put(program.names().typeName(type), type);
        }
    }

    /** Adds the edges of a method of a class. */
    void add(int self, boolean isStatic, MethodSummary summary, int[] types, int[] members) {
        int[] events = summary.events();
        collectMade(events, types, members);
        if (!isStatic) {
            made.add(self);
        }
        for (int i = 0; i < events.length && !made.isEmpty(); i += 2) {
            int kind = Event.kind(events[i]);
            int halvings = Event.halvings(events[i]);
            if (kind >= Event.STATIC && kind <= Event.INTERFACE && halvings < BlockFrequency.COLD) {
                int owner = types[Event.type(events[i])];
                called(kind, owner, members[events[i + 1]], halvings);
            }
        }
    }

    private void collectMade(int[] events, int[] types, int[] members) {
        made.clear();
        for (int i = 0; i < events.length; i += 2) {
            int type = types[Event.type(events[i])];
            if (Event.kind(events[i]) == Event.SPECIAL
                    && hierarchy.indexed(type)
                    && program.names().isConstructor(members[events[i + 1]])
                    && !made.contains(type)) {
                made.add(type);
            }
        }
    }

    private void called(int kind, int owner, int member, int halvings) {
        if (program.resolution().resolve(owner, member) >= 0) {
            return;
        }
        for (int parameter : parameters(member)) {
            for (int type : made) {
                mayCall(type, parameter, halvings);
            }
        }
        if (kind == Event.VIRTUAL || kind == Event.INTERFACE) {
            for (int type : made) {
                receives(type, owner, member, halvings);
            }
        }
    }

    /** Code of the JDK runs on an object of the program, unless its class overrides the method called. */
    private void receives(int type, int owner, int member, int halvings) {
        if (program.resolution().resolve(type, member) < 0) {
            int of = hierarchy.indexed(owner) ? outsideSuperclass(owner) : owner;
            if (of >= 0 && (type == owner || !hierarchy.indexed(owner))) {
                mayCall(type, of, halvings);
            }
        }
    }

    private int outsideSuperclass(int type) {
        int parent = type;
        while (hierarchy.indexed(parent)) {
            parent = hierarchy.superclass(parent);
        }
        return parent;
    }

    /** The outside types of a member's parameters, except those that no class of the program extends. */
    private int[] parameters(int member) {
        return parameters.computeIfAbsent(member, this::readParameters);
    }

    private int[] readParameters(int member) {
        String text = program.names().memberName(member);
        List<Integer> types = new ArrayList<>();
        for (Type type : Type.getArgumentTypes(text.substring(text.indexOf('(')))) {
            if (type.getSort() == Type.OBJECT) {
                types.add(typeNumbers.getOrDefault(type.getInternalName(), -1));
            }
        }
        return types.stream().mapToInt(Integer::intValue).filter(type -> type >= 0).toArray();
    }

    private void mayCall(int type, int as, int halvings) {
        int[] found = known.computeIfAbsent((long) type << 32 | as, key -> overrides(type, as));
        int shared = found.length == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(found.length);
        for (int method : found) {
            int all = Math.min(BlockFrequency.RAREST, halvings + shared);
            sink.calls(EdgeDescriptor.CALLBACK, method, all);
        }
    }

    /** What a class overrides of an outside type; nothing when it is none of its supertypes. */
    private int[] overrides(int type, int as) {
        String name = program.names().typeName(as);
        OutsideTypes.Shape shape = outside.of(name);
        if (shape.overridable().isEmpty() || !isSubtype(type, name)) {
            return NONE;
        }
        List<Integer> found = new ArrayList<>();
        for (String text : shape.overridable()) {
            int member = program.names().findMember(text);
            int method = member < 0 ? -1 : program.resolution().resolve(type, member);
            if (method >= 0 && !methods.is(method, Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) {
                found.add(method);
            }
        }
        return found.size() > MOST_METHODS
                ? NONE
                : found.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isSubtype(int type, String name) {
        if (!hierarchy.indexed(type)) {
            return type >= 0
                    && outside.of(program.names().typeName(type)).supertypes().contains(name);
        }
        if (isSubtype(hierarchy.superclass(type), name)) {
            return true;
        }
        for (int parent : hierarchy.interfaces(type)) {
            if (isSubtype(parent, name)) {
                return true;
            }
        }
        return false;
    }
}
