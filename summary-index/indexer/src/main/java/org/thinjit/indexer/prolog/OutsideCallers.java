package org.thinjit.indexer.prolog;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.Program;

/**
 * Which methods code outside the index may call: {@code main}, static initializers, and whatever
 * may override a method declared outside. What the JDK's types declare is not looked up: an instance
 * method counts as an override as soon as its class, a supertype or a subtype has a supertype outside
 * the index other than {@code Object} and the marker interfaces. That errs towards a prolog.
 */
final class OutsideCallers {
    private static final String OBJECT = "java/lang/Object";

    private static final Set<String> MARKERS =
            Set.of("java/io/Serializable", "java/lang/Cloneable", "java/util/RandomAccess");

    private static final Set<String> OBJECT_METHODS =
            Set.of(
                    "equals(Ljava/lang/Object;)Z",
                    "hashCode()I",
                    "toString()Ljava/lang/String;",
                    "finalize()V",
                    "clone()Ljava/lang/Object;");

    private static final Set<String> ENTRIES = Set.of("<clinit>()V", "main([Ljava/lang/String;)V");

    private final Program program;
    private final boolean[] open;
    private final boolean[] entryMembers;

    OutsideCallers(Program program) {
        this.program = program;
        this.open = new boolean[program.hierarchy().classCount()];
        this.entryMembers = new boolean[program.names().memberCount()];
        markEntries(OBJECT_METHODS);
        markEntries(ENTRIES);
        markOpen();
    }

    private void markEntries(Set<String> names) {
        for (String name : names) {
            int member = program.names().findMember(name);
            if (member >= 0) {
                entryMembers[member] = true;
            }
        }
    }

    private void markOpen() {
        byte[] inherits = new byte[open.length];
        for (int type = 0; type < open.length; type++) {
            if (opensBelow(type, inherits)) {
                open[type] = true;
                openAncestors(type);
            }
        }
    }

    /** Whether the class has an outside supertype at any distance; 1 and 2 memoize no and yes. */
    private boolean opensBelow(int type, byte[] known) {
        ClassHierarchy hierarchy = program.hierarchy();
        if (!hierarchy.indexed(type)) {
            return type >= 0 && isForeign(type);
        }
        if (known[type] != 0) {
            return known[type] == 2;
        }
        known[type] = 1;
        boolean opens = opensBelow(hierarchy.superclass(type), known);
        for (int parent : hierarchy.interfaces(type)) {
            opens |= opensBelow(parent, known);
        }
        known[type] = (byte) (opens ? 2 : 1);
        return opens;
    }

    private boolean isForeign(int type) {
        String name = program.names().typeName(type);
        return !name.equals(OBJECT) && !MARKERS.contains(name);
    }

    private void openAncestors(int type) {
        ClassHierarchy hierarchy = program.hierarchy();
        int parent = hierarchy.superclass(type);
        if (hierarchy.indexed(parent) && !open[parent]) {
            open[parent] = true;
            openAncestors(parent);
        }
    }

    /** Whether code outside the index may call the method. */
    boolean mayCall(int method) {
        Methods methods = program.methods();
        if (entryMembers[methods.member(method)]) {
            return true;
        }
        boolean overrides =
                !methods.is(method, Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)
                        && !program.names().isConstructor(methods.member(method));
        return overrides && open[methods.declaringClass(method)];
    }
}
