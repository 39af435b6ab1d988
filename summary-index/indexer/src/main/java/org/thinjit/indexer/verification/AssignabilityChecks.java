package org.thinjit.indexer.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * The questions "is this type assignable to that one?" to which the JVM has to load classes for an
 * answer, each once, in order. The rule is that of HotSpot: equal types, {@code java/lang/Object} as
 * the target, null and primitive types need no class. Otherwise the target is loaded; if it is an
 * interface any object will do, else the source is loaded too. Of arrays of equal depth the element
 * types are compared. For one thread.
 */
final class AssignabilityChecks {
    private final ClassTypes types;
    private final int object;
    private final List<String> questions = new ArrayList<>();
    private long[] asked = new long[64];
    private int askedCount;

    AssignabilityChecks(ClassTypes types) {
        this.types = types;
        this.object = types.named("java/lang/Object");
    }

    /**
     * Asks whether a type is assignable to another one.
     *
     * @param target verification type that is expected
     * @param source verification type that is there
     */
    void check(int target, int source) {
        if (target == source
                || target == object
                || !VerificationType.isReference(target)
                || !VerificationType.isReference(source)) {
            return;
        }
        if (addFirst((long) target << 32 | source)) {
            resolve(target, source);
        }
    }

    /** As {@link #check}, slot by slot. */
    void check(int[] targets, int targetsAt, int[] sources, int sourcesAt, int count) {
        for (int i = 0; i < count; i++) {
            if (targets[targetsAt + i] != sources[sourcesAt + i]) {
                check(targets[targetsAt + i], sources[sourcesAt + i]);
            }
        }
    }

    private void resolve(int target, int source) {
        boolean sourceIsArray = types.isArray(source);
        if (!types.isArray(target)) {
            questions.add(types.name(target));
            questions.add(sourceIsArray ? null : types.name(source));
        } else if (sourceIsArray) {
            check(types.component(target), types.component(source));
        }
    }

    /** Adds a key to an open-addressing set; 0 is no key, as types of references are above it. */
    private boolean addFirst(long key) {
        if (askedCount * 2 >= asked.length) {
            grow();
        }
        int slot = slot(key);
        if (asked[slot] == key) {
            return false;
        }
        asked[slot] = key;
        askedCount++;
        return true;
    }

    private int slot(long key) {
        int mask = asked.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (asked[slot] != 0 && asked[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = asked;
        asked = new long[old.length * 2];
        for (long key : old) {
            if (key != 0) {
                asked[slot(key)] = key;
            }
        }
    }

    /**
     * Returns the questions.
     *
     * @return target and source by turns; the source is null where it is not a class or interface
     */
    List<String> questions() {
        return questions;
    }
}
