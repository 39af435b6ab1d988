package org.thinjit.agent.learn;

import jdk.internal.misc.Unsafe;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.discovery.ClassStates;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.profile.RunRecord;

/**
 * Which classes the program used, as far as that shows at exit. Asking initializes nothing. A class is
 * asked for when a thread of the program defined it; it is proven when it is initialized, when it is a
 * supertype of such a class, or when verifying one of these loads it. What remains unseen: a class that
 * was loaded ahead and then only resolved, by {@code instanceof} or by reflection for example.
 */
final class UsedClasses {
    private final ClassTable classes;
    private final Rows verifierSets;
    private final byte[] use;
    private final Class<?>[] types;
    private final int[] proven;
    private int provenCount;
    private int settled;

    /**
     * Takes stock.
     *
     * @param loaded all loaded classes of the JVM
     * @param loaders the class loaders that ThinJIT serves
     * @param index its graph sections are checked
     * @param states how each class came to be loaded
     */
    UsedClasses(Class<?>[] loaded, ServedLoaders loaders, CombinedIndex index, ClassStates states) {
        classes = index.classes();
        verifierSets = index.rows(SectionDescriptor.VERIFIER_ROWS);
        use = new byte[states.size()];
        types = new Class<?>[states.size()];
        proven = new int[states.size()];
        for (Class<?> type : loaded) {
            if (loaders.serves(type.getClassLoader()) && !type.isArray() && !type.isHidden()) {
                int number = number(type);
                if (number >= 0) {
                    types[number] = type;
                }
            }
        }
        markAsked(states);
        markLinked();
        markVerified();
    }

    private int number(Class<?> type) {
        return classes.find(type.getName().replace('.', '/'));
    }

    private void markAsked(ClassStates states) {
        for (int number = 0; number < use.length; number++) {
            byte state = states.get(number);
            if (state == ClassStates.BY_PROGRAM || state == ClassStates.IN_FLIGHT) {
                use[number] |= RunRecord.ASKED;
            }
        }
    }

    /** Initialized classes and all their supertypes: linked, hence verified. */
    private void markLinked() {
        Unsafe unsafe = Unsafe.getUnsafe();
        for (int number = 0; number < types.length; number++) {
            if (types[number] != null && !unsafe.shouldBeInitialized(types[number])) {
                prove(number);
            }
        }
        proveSupertypes();
    }

    /** What verifying loads is loaded with its supertypes, not linked. */
    private void markVerified() {
        int[] set = new int[64];
        int linked = provenCount;
        for (int i = 0; i < linked; i++) {
            use[proven[i]] |= RunRecord.LINKED;
            int length = verifierSets.length(proven[i]);
            set = length > set.length ? new int[length * 2] : set;
            verifierSets.copy(proven[i], set);
            for (int j = 0; j < length; j++) {
                prove(set[j]);
            }
        }
        proveSupertypes();
    }

    private void prove(int number) {
        if (number >= 0 && types[number] != null && use[number] < RunRecord.PROVEN) {
            use[number] |= RunRecord.PROVEN;
            proven[provenCount++] = number;
        }
    }

    private void proveSupertypes() {
        for (; settled < provenCount; settled++) {
            Class<?> type = types[proven[settled]];
            prove(classes.superclass(proven[settled]));
            for (Class<?> each : type.getInterfaces()) {
                prove(number(each));
            }
        }
    }

    /** For each class of the index what of {@link RunRecord} holds of it. */
    byte[] use() {
        return use;
    }
}
