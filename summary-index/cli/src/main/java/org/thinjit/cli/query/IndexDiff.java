package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What came and went between two indexes. Names stand for themselves: a class that moved to another
 * container, or whose number changed, is the same.
 *
 * @param containers by path
 * @param classes by name
 * @param methods by class, name and descriptor; those of classes that came or went included
 * @param calls by caller, callee and kind, virtual calls spread over their targets
 * @param resolves by method and class
 * @param verification by class that is verified and class that this loads
 */
public record IndexDiff(
        Change containers,
        Change classes,
        Change methods,
        Change calls,
        Change resolves,
        Change verification) {
    /**
     * What came and went of one sort.
     *
     * @param came how many are in the new index only
     * @param went how many are in the old index only
     * @param cameNames the first of them
     * @param wentNames the first of them
     */
    public record Change(int came, int went, List<String> cameNames, List<String> wentNames) {}

    /** One direction of a change: counts everything, keeps the first names. For one thread. */
    static final class Side {
        private final int limit;
        private final List<String> names = new ArrayList<>();
        private int count;

        Side(int limit) {
            this.limit = limit;
        }

        /** Whether the next name will be kept, so that it has to be made. */
        boolean wantsName() {
            return names.size() < limit;
        }

        void add(String name) {
            count++;
            if (wantsName()) {
                names.add(name);
            }
        }

        void addUnnamed() {
            count++;
        }
    }

    /**
     * Compares.
     *
     * @param before the old index
     * @param after the new index
     * @param limit how many names to keep of each sort and direction
     * @return the differences
     */
    public static IndexDiff of(IndexFile before, IndexFile after, int limit) {
        OneWayDiff came = new OneWayDiff(before, after, limit);
        OneWayDiff went = new OneWayDiff(after, before, limit);
        return new IndexDiff(
                change(came.containers(), went.containers()),
                change(came.classes(), went.classes()),
                change(came.methods(), went.methods()),
                change(came.calls(), went.calls()),
                change(came.resolves(), went.resolves()),
                change(came.verification(), went.verification()));
    }

    private static Change change(Side came, Side went) {
        return new Change(came.count, went.count, came.names, went.names);
    }

    /**
     * Tells whether anything differs.
     *
     * @return true when nothing came or went
     */
    public boolean empty() {
        for (Change change : List.of(containers, classes, methods, calls, resolves, verification)) {
            if (change.came() + change.went() > 0) {
                return false;
            }
        }
        return true;
    }
}
