package org.thinjit.indexer.prolog;

import org.thinjit.format.BlockFrequency;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.IntRows;

/**
 * The calls that the walk ahead follows, method to method, in both directions, and which methods
 * have a known caller that does not always call them. Read-only.
 */
final class FollowedCalls {
    private static final int HALVINGS_BITS = 3;

    private final IntRows callees;
    private final int[] callerStarts;
    private final int[] callers;
    private final boolean[] calledUnseen;

    FollowedCalls(CallGraph graph) {
        int methods = graph.calls().count();
        callees = new IntRows(methods);
        calledUnseen = new boolean[methods];
        boolean[] setUnseen = new boolean[graph.dispatch().count()];
        for (int method = 0; method < methods; method++) {
            addRow(graph, method, setUnseen);
        }
        for (int set = 0; set < setUnseen.length; set++) {
            if (setUnseen[set]) {
                markUnseen(graph.dispatch(), set);
            }
        }
        callerStarts = new int[methods + 2];
        callers = new int[callees.entryCount()];
        reverse(methods);
    }

    private void addRow(CallGraph graph, int method, boolean[] setUnseen) {
        IntRows calls = graph.calls();
        IntRows dispatch = graph.dispatch();
        for (int i = calls.start(method); i < calls.start(method + 1); i++) {
            int edge = calls.at(i);
            int target = EdgeDescriptor.target(edge);
            boolean virtual = EdgeDescriptor.kind(edge) == EdgeDescriptor.VIRTUAL;
            int halvings = EdgeDescriptor.halvings(edge);
            if (!graph.follows(edge)
                    || EdgeDescriptor.guessed(edge)
                    || halvings > 0
                    || virtual && dispatch.length(target) > 1) {
                if (virtual) {
                    setUnseen[target] = true;
                } else {
                    calledUnseen[target] = true;
                }
            }
            if (!graph.follows(edge)) {
                continue;
            }
            if (virtual) {
                int all = halvings + log2(dispatch.length(target));
                for (int t = dispatch.start(target); t < dispatch.start(target + 1); t++) {
                    callees.add(entry(dispatch.at(t), all));
                }
            } else {
                callees.add(entry(target, halvings));
            }
        }
        callees.endRow();
    }

    private static int log2(int count) {
        return count < 2 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
    }

    private static int entry(int method, int halvings) {
        return method << HALVINGS_BITS | Math.min(halvings, BlockFrequency.COLD);
    }

    /** The callee of an entry of {@link #callees}. */
    static int method(int entry) {
        return entry >>> HALVINGS_BITS;
    }

    /** How seldom a run of the caller makes the call. */
    static int halvings(int entry) {
        return entry & BlockFrequency.COLD;
    }

    private void markUnseen(IntRows dispatch, int set) {
        for (int t = dispatch.start(set); t < dispatch.start(set + 1); t++) {
            calledUnseen[dispatch.at(t)] = true;
        }
    }

    private void reverse(int methods) {
        for (int i = 0; i < callees.entryCount(); i++) {
            callerStarts[method(callees.at(i)) + 2]++;
        }
        for (int i = 1; i < callerStarts.length; i++) {
            callerStarts[i] += callerStarts[i - 1];
        }
        for (int method = 0; method < methods; method++) {
            for (int i = callees.start(method); i < callees.start(method + 1); i++) {
                callers[callerStarts[method(callees.at(i)) + 1]++] = method;
            }
        }
    }

    IntRows callees() {
        return callees;
    }

    int callerStart(int method) {
        return callerStarts[method];
    }

    int callerEnd(int method) {
        return callerStarts[method + 1];
    }

    int caller(int position) {
        return callers[position];
    }

    /** Whether a known caller may run without calling the method. */
    boolean calledUnseen(int method) {
        return calledUnseen[method];
    }
}
