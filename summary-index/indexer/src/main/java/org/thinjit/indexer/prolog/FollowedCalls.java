package org.thinjit.indexer.prolog;

import org.thinjit.format.EdgeDescriptor;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.IntRows;

/**
 * The calls that the walk ahead follows, method to method, in both directions, and which methods
 * have a known caller whose edge is not followed. Read-only.
 */
final class FollowedCalls {
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
            if (!graph.follows(edge)) {
                if (virtual) {
                    setUnseen[target] = true;
                } else {
                    calledUnseen[target] = true;
                }
            } else if (virtual) {
                for (int t = dispatch.start(target); t < dispatch.start(target + 1); t++) {
                    callees.add(dispatch.at(t));
                }
            } else {
                callees.add(target);
            }
        }
        callees.endRow();
    }

    private void markUnseen(IntRows dispatch, int set) {
        for (int t = dispatch.start(set); t < dispatch.start(set + 1); t++) {
            calledUnseen[dispatch.at(t)] = true;
        }
    }

    private void reverse(int methods) {
        for (int i = 0; i < callees.entryCount(); i++) {
            callerStarts[callees.at(i) + 2]++;
        }
        for (int i = 1; i < callerStarts.length; i++) {
            callerStarts[i] += callerStarts[i - 1];
        }
        for (int method = 0; method < methods; method++) {
            for (int i = callees.start(method); i < callees.start(method + 1); i++) {
                callers[callerStarts[callees.at(i) + 1]++] = method;
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

    /** Whether a known caller's edge is cold or has too many targets to be followed. */
    boolean calledUnseen(int method) {
        return calledUnseen[method];
    }
}
