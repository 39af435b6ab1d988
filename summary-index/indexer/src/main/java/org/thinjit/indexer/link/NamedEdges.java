package org.thinjit.indexer.link;

import java.util.Set;
import org.thinjit.format.BlockFrequency;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.summary.ClassSummary;
import org.thinjit.indexer.summary.Event;
import org.thinjit.indexer.summary.MethodSummary;

/**
 * The edges from what a method names by a class or string constant: classes that a string names,
 * providers and classes that resources list under the name, and what reflection on the class loads. A
 * class counts as reflected on when the method itself asks {@code Class} for members or annotations, or
 * when the class is annotated: then whoever the constant is handed to does. For one thread.
 */
final class NamedEdges {
    private static final String CLASS = "java/lang/Class";

    private static final Set<String> MEMBER_QUESTIONS =
            Set.of(
                    "getConstructor",
                    "getConstructors",
                    "getDeclaredConstructor",
                    "getDeclaredConstructors",
                    "getDeclaredField",
                    "getDeclaredFields",
                    "getDeclaredMethod",
                    "getDeclaredMethods",
                    "getField",
                    "getFields",
                    "getMethod",
                    "getMethods",
                    "getRecordComponents",
                    "newInstance");

    private static final Set<String> ANNOTATION_QUESTIONS =
            Set.of(
                    "getAnnotation",
                    "getAnnotations",
                    "getAnnotationsByType",
                    "getDeclaredAnnotation",
                    "getDeclaredAnnotations",
                    "getDeclaredAnnotationsByType",
                    "isAnnotationPresent");

    private final Program program;
    private final ClassHierarchy hierarchy;
    private final Set<EdgeKind> kinds;
    private final NamedLists lists;
    private final EdgeSink sink;
    private final int constructor;
    private boolean asksMembers;
    private boolean asksAnnotations;

    NamedEdges(Program program, Set<EdgeKind> kinds, EdgeSink sink) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.kinds = kinds;
        this.lists = new NamedLists(program.catalog(), program.containers());
        this.sink = sink;
        this.constructor = program.names().findMember("<init>()V");
    }

    /** Adds the edges of a method of a class. */
    void add(MethodSummary summary, int[] types, int[] members) {
        int[] events = summary.events();
        boolean asked = false;
        for (int i = 0; i < events.length; i += 2) {
            int kind = Event.kind(events[i]);
            int halvings = Event.halvings(events[i]);
            if (halvings == BlockFrequency.COLD && summary.cold()) {
                halvings = BlockFrequency.ALWAYS;
            }
            if (halvings < BlockFrequency.COLD && (kind == Event.TEXT || kind == Event.CONSTANT)) {
                if (!asked) {
                    findQuestions(events, types, members);
                    asked = true;
                }
                named(kind, types[Event.type(events[i])], halvings);
            }
        }
    }

    private void findQuestions(int[] events, int[] types, int[] members) {
        asksMembers = false;
        asksAnnotations = false;
        for (int i = 0; i < events.length; i += 2) {
            if (Event.kind(events[i]) == Event.VIRTUAL
                    && program.names().typeName(types[Event.type(events[i])]).equals(CLASS)) {
                String member = program.names().memberName(members[events[i + 1]]);
                String name = member.substring(0, member.indexOf('('));
                asksMembers |= MEMBER_QUESTIONS.contains(name);
                asksAnnotations |= ANNOTATION_QUESTIONS.contains(name);
            }
        }
    }

    private void named(int event, int type, int halvings) {
        boolean string = event == Event.TEXT;
        if (string && kinds.contains(EdgeKind.STRING) && hierarchy.indexed(type)) {
            sink.loads(ResolveDescriptor.STRING, type, halvings);
        }
        for (NamedLists.Listed list : lists.find(program.names().typeName(type))) {
            listed(list, halvings);
        }
        if (hierarchy.indexed(type) && (!string || kinds.contains(EdgeKind.STRING))) {
            reflectedOn(type, halvings);
        }
    }

    /** A service loader makes its providers; of another list's classes nothing more is known. */
    private void listed(NamedLists.Listed list, int halvings) {
        if (!kinds.contains(list.service() ? EdgeKind.SERVICE : EdgeKind.RESOURCE)) {
            return;
        }
        for (int type : list.classes()) {
            if (!list.service()) {
                sink.loads(ResolveDescriptor.RESOURCE, type, halvings);
                reflectedOn(type, halvings);
                continue;
            }
            sink.loads(ResolveDescriptor.SERVICE, type, halvings);
            sink.initializes(type, halvings);
            int method = constructor < 0 ? -1 : program.methods().declared(type, constructor);
            if (method >= 0) {
                sink.calls(EdgeDescriptor.SERVICE, method, halvings);
            }
        }
    }

    private void reflectedOn(int type, int halvings) {
        ClassSummary summary = program.summary(type);
        if (summary == null) {
            return;
        }
        boolean annotated = summary.annotations().length > 0;
        if (asksAnnotations || annotated) {
            load(EdgeKind.ANNOTATION, ResolveDescriptor.ANNOTATION, type, halvings);
        }
        if (asksMembers || annotated) {
            load(EdgeKind.SIGNATURE, ResolveDescriptor.SIGNATURE, type, halvings);
        }
    }

    private void load(EdgeKind kind, int descriptor, int type, int halvings) {
        if (!kinds.contains(kind)) {
            return;
        }
        ClassSummary summary = program.summary(type);
        int[] numbers = kind == EdgeKind.ANNOTATION ? summary.annotations() : summary.signatures();
        int[] types = program.types(type);
        for (int number : numbers) {
            if (hierarchy.indexed(types[number])) {
                sink.loads(descriptor, types[number], halvings);
            }
        }
    }
}
