package org.thinjit.indexer.archive.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.MethodTable;
import org.thinjit.format.ResolveDescriptor;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * Predicts which classes a program loads, and how likely: rapid type analysis over the index's call
 * graph, weighted with the halvings of its edges. What the graph does not show comes from the class
 * files: supertypes, annotations, names of classes in texts; and a loaded class's methods may be
 * called by the JDK or by reflection. For one thread.
 */
final class LoadPrediction {
    private static final int ACC_ABSTRACT = 0x400;
    private static final int ACC_STATIC = 0x8;
    private static final int ACC_PRIVATE = 0x2;

    private final CombinedIndex index;
    private final ClassTable classes;
    private final MethodTable methods;
    private final Rows calls;
    private final Rows resolves;
    private final Rows dispatch;
    private final Rows verifier;
    private final ClassNames names;
    private final ProgramJars jars;
    private final Weights weights;
    private final Distances distances;
    private final Map<Integer, List<int[]>> awaitingType = new HashMap<>();
    private final Set<String> outside = new LinkedHashSet<>();
    private final List<Integer> found = new ArrayList<>();

    /**
     * What each kind of step costs, in halvings.
     *
     * @param limit how far to go
     * @param uncalled from a class to a method of it that overriding or reflection may reach
     * @param text from a class to one that a string constant of it names
     * @param annotation from a class to one that its annotations name
     * @param signature from a class to types of its fields, parameters and results
     * @param service to a class that a resource names
     * @param member from a class to its member classes
     * @param neighbour to classes of the main class's package and those below it
     */
    record Weights(
            int limit,
            int uncalled,
            int text,
            int annotation,
            int signature,
            int service,
            int member,
            int neighbour) {
        static final Weights MEASURED = new Weights(0, 3, 2, 1, 4, 1, 2, 1);

        Weights limitedTo(int halvings) {
            return new Weights(
                    halvings, uncalled, text, annotation, signature, service, member, neighbour);
        }
    }

    LoadPrediction(CombinedIndex index, ProgramJars jars, Weights weights) {
        this.index = index;
        this.classes = index.classes();
        this.methods = index.methods();
        this.calls = index.rows(SectionDescriptor.CALL_ROWS);
        this.resolves = index.rows(SectionDescriptor.RESOLVE_ROWS);
        this.dispatch = index.rows(SectionDescriptor.DISPATCH_ROWS);
        this.verifier = index.rows(SectionDescriptor.VERIFIER_ROWS);
        this.names = new ClassNames(classes);
        this.jars = jars;
        this.weights = weights;
        this.distances = new Distances(methods.count() + classes.count(), weights.limit());
    }

    /** The classes found, the likeliest first. */
    List<Integer> classes() {
        return found;
    }

    int distance(int number) {
        return distances.of(methods.count() + number);
    }

    /** Names that found classes use and that the program does not have: the JDK's. */
    Set<String> outside() {
        return outside;
    }

    void run() throws IOException {
        enterMain();
        ServiceNames.find(jars, names, number -> load(number, weights.service()));
        try {
            distances.visitAll(this::visit);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void enterMain() {
        int main = index.mainClass();
        if (main < 0) {
            return;
        }
        load(main, 0);
        enterNeighbours(classes.name(main));
        for (int type = main; type >= 0; type = classes.superclass(type)) {
            int first = classes.firstMethod(type);
            for (int method = first; method < first + classes.methodCount(type); method++) {
                if (methods.member(method).startsWith("main(")) {
                    distances.reach(method, 0);
                }
            }
        }
    }

    /** What frameworks scan for components, and small programs use anyway. */
    private void enterNeighbours(String main) {
        String prefix = main.substring(0, main.lastIndexOf('/') + 1);
        for (int number = 0; number < classes.count(); number++) {
            if (!prefix.isEmpty() && classes.name(number).startsWith(prefix)) {
                load(number, weights.neighbour());
            }
        }
    }

    private void load(int number, int distance) {
        distances.reach(methods.count() + number, distance);
    }

    private void visit(int node) {
        int distance = distances.of(node);
        if (node < methods.count()) {
            run(node, distance);
            return;
        }
        int number = node - methods.count();
        found.add(number);
        for (int other : verifier.get(number)) {
            load(other, distance);
        }
        readFile(number, distance);
        List<int[]> waiting = awaitingType.remove(number);
        if (waiting != null) {
            waiting.forEach(call -> distances.reach(call[0], Math.max(call[1], distance)));
        }
        enterUncalled(number, distance);
    }

    /** A loaded class's methods may be called from where the graph does not look. */
    private void enterUncalled(int number, int distance) {
        int first = classes.firstMethod(number);
        for (int method = first; method < first + classes.methodCount(number); method++) {
            int access = methods.access(method);
            if (methods.isInitializer(method)) {
                distances.reach(method, distance);
            } else if ((access & (ACC_STATIC | ACC_ABSTRACT | ACC_PRIVATE)) == 0) {
                distances.reach(method, distance + weights.uncalled());
            }
        }
    }

    private void run(int method, int distance) {
        load(methods.declaringClass(method), distance);
        for (int entry : resolves.get(method)) {
            load(ResolveDescriptor.number(entry), distance + ResolveDescriptor.halvings(entry));
        }
        for (int edge : calls.get(method)) {
            call(edge, distance + EdgeDescriptor.halvings(edge));
        }
    }

    private void call(int edge, int distance) {
        int target = EdgeDescriptor.target(edge);
        if (EdgeDescriptor.kind(edge) != EdgeDescriptor.VIRTUAL) {
            distances.reach(target, distance);
            return;
        }
        for (int method : dispatch.get(target)) {
            int type = methods.declaringClass(method);
            if (distances.reached(methods.count() + type)) {
                distances.reach(method, Math.max(distance, distance(type)));
            } else {
                awaitingType
                        .computeIfAbsent(type, key -> new ArrayList<>())
                        .add(new int[] {method, distance});
            }
        }
    }

    private void readFile(int number, int distance) {
        try {
            byte[] bytes = jars.read(number);
            if (bytes != null) {
                mentions(ClassMentions.of(bytes), distance);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            // Not a class file that ASM understands: the dump will say what it is.
            return;
        }
    }

    private void mentions(ClassMentions file, int distance) {
        loadAll(file.supertypes(), distance);
        loadAll(file.annotations(), distance + weights.annotation());
        loadAll(file.signatures(), distance + weights.signature());
        loadAll(file.members(), distance + weights.member());
        for (String name : file.used()) {
            if (names.internal(name) < 0) {
                outside.add(name);
            }
        }
        for (String text : file.texts()) {
            int other = names.binary(text);
            if (other >= 0) {
                load(other, distance + weights.text());
            }
        }
    }

    private void loadAll(Set<String> internalNames, int distance) {
        for (String name : internalNames) {
            int other = names.internal(name);
            if (other >= 0) {
                load(other, distance);
            } else {
                outside.add(name);
            }
        }
    }
}
