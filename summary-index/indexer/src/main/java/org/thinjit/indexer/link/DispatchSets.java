package org.thinjit.indexer.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.BlockFrequency;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.indexer.hierarchy.DispatchTargets;
import org.thinjit.indexer.hierarchy.LongIntMap;

/**
 * The targets of virtual calls: one answer for each pair of static receiver type and member, shared
 * by all call sites; equal sets are one set. For one thread.
 */
final class DispatchSets {
    /** The answer for a call that no indexed method can serve. */
    static final int NONE = -1;

    private record Key(int[] targets) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(targets, key.targets);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(targets);
        }
    }

    private final Program program;
    private final DispatchTargets targets;
    private final LongIntMap edges = new LongIntMap(1 << 16);
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final IntRows sets = new IntRows(1024);

    DispatchSets(Program program) {
        this.program = program;
        this.targets =
                new DispatchTargets(
                        program.hierarchy(),
                        program.methods(),
                        program.resolution(),
                        this::samePackage);
    }

    private boolean samePackage(int one, int other) {
        String first = program.names().typeName(one);
        String second = program.names().typeName(other);
        int slash = first.lastIndexOf('/');
        return slash == second.lastIndexOf('/')
                && first.regionMatches(0, second, 0, Math.max(0, slash));
    }

    /**
     * Finds what a call can run.
     *
     * @param receiver the static receiver type
     * @param member name and descriptor
     * @return a hot direct or virtual edge, or {@link #NONE}
     */
    int edge(int receiver, int member) {
        int known = edges.get(receiver, member);
        if (known == LongIntMap.ABSENT) {
            known = find(receiver, member);
            edges.put(receiver, member, known);
        }
        return known;
    }

    private int find(int receiver, int member) {
        int resolved = program.resolution().resolve(receiver, member);
        boolean body = resolved >= 0 && !program.methods().is(resolved, Opcodes.ACC_ABSTRACT);
        if (body && targets.isMonomorphic(receiver, resolved)) {
            return direct(resolved);
        }
        int[] found = targets.find(receiver, member, resolved);
        if (found.length == 0) {
            return body ? direct(resolved) : NONE;
        }
        boolean closed = program.hierarchy().indexed(receiver);
        return found.length == 1 && closed ? direct(found[0]) : virtual(found);
    }

    private static int direct(int method) {
        return EdgeDescriptor.edge(EdgeDescriptor.DIRECT, BlockFrequency.ALWAYS, method);
    }

    private int virtual(int[] found) {
        Integer known = numbers.putIfAbsent(new Key(found), sets.count());
        int number = known == null ? sets.count() : known;
        if (known == null) {
            for (int method : found) {
                sets.add(method);
            }
            sets.endRow();
        }
        return EdgeDescriptor.edge(EdgeDescriptor.VIRTUAL, BlockFrequency.ALWAYS, number);
    }

    IntRows sets() {
        return sets;
    }
}
