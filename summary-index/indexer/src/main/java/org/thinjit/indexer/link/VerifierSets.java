package org.thinjit.indexer.link;

import java.util.Arrays;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.summary.ClassSummary;
import org.thinjit.indexer.verification.JdkTypes;

/**
 * For each class the other indexed classes that the JVM loads to verify it, in the order in which it
 * asks. The class's own supertypes are left out: they are loaded before it.
 */
public final class VerifierSets {
    private final Program program;
    private final ClassHierarchy hierarchy;
    private final JdkTypes jdk = new JdkTypes();
    private final JdkTypes.Kind[] outside;
    private final int[] seenFor;
    private final IntRows rows;
    private int unknown;

    private VerifierSets(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        int classes = hierarchy.classCount();
        this.outside = new JdkTypes.Kind[hierarchy.typeCount() - classes];
        this.seenFor = new int[hierarchy.typeCount()];
        this.rows = new IntRows(classes);
        Arrays.fill(seenFor, -1);
    }

    /**
     * Answers what verification asks.
     *
     * @param program the program
     * @return the sets of all classes
     */
    public static VerifierSets of(Program program) {
        VerifierSets sets = new VerifierSets(program);
        for (int type = 0; type < program.catalog().count(); type++) {
            sets.add(type);
        }
        return sets;
    }

    private void add(int type) {
        ClassSummary summary = program.summary(type);
        if (summary != null) {
            int[] questions = summary.questions();
            if (questions == null) {
                unknown++;
            } else if (questions.length > 0) {
                markSupertypes(type, type);
                answer(type, questions);
            }
        }
        rows.endRow();
    }

    private void markSupertypes(int type, int of) {
        if (type >= 0 && seenFor[type] != of) {
            seenFor[type] = of;
            if (hierarchy.indexed(type)) {
                markSupertypes(hierarchy.superclass(type), of);
                for (int parent : hierarchy.interfaces(type)) {
                    markSupertypes(parent, of);
                }
            }
        }
    }

    /** To an interface any object is assignable (JVMS 4.10.1.2): the source is not looked at. */
    private void answer(int type, int[] questions) {
        int[] types = program.types(type);
        for (int i = 0; i < questions.length; i += 2) {
            int target = types[questions[i]];
            load(target, type);
            if (questions[i + 1] >= 0 && !isInterface(target)) {
                load(types[questions[i + 1]], type);
            }
        }
    }

    private void load(int target, int verified) {
        if (hierarchy.indexed(target) && seenFor[target] != verified) {
            seenFor[target] = verified;
            rows.add(target);
        }
    }

    private boolean isInterface(int type) {
        if (hierarchy.indexed(type)) {
            return hierarchy.isInterface(type);
        }
        int number = type - hierarchy.classCount();
        if (outside[number] == null) {
            outside[number] = jdk.kind(program.names().typeName(type));
        }
        return outside[number] == JdkTypes.Kind.INTERFACE;
    }

    /**
     * Returns the sets.
     *
     * @return a row for each class; empty also where the set is not known
     */
    public IntRows rows() {
        return rows;
    }

    /**
     * Returns how many classes have a summary but no known set: the JVM's split verifier does not
     * see them through.
     *
     * @return classes
     */
    public int unknown() {
        return unknown;
    }
}
