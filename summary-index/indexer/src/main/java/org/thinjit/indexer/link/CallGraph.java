package org.thinjit.indexer.link;

import org.thinjit.format.EdgeDescriptor;

/**
 * The call graph: a row of edges and a row of resolved classes for each method, and the dispatch
 * sets, here with all their targets. Read-only.
 *
 * @param calls edges, see {@link EdgeDescriptor}
 * @param resolves class numbers
 * @param dispatch method numbers, ascending; not capped
 */
public record CallGraph(IntRows calls, IntRows resolves, IntRows dispatch) {
    /** Sets with more targets are stored empty: following them says nothing. */
    public static final int MEGAMORPHIC = 64;

    /** Sets with more targets are not followed when prologs are chosen. */
    public static final int FOLLOWED = 4;

    /**
     * Returns how many sets are too large to be stored.
     *
     * @return megamorphic sets
     */
    public int megamorphicSets() {
        int count = 0;
        for (int set = 0; set < dispatch.count(); set++) {
            if (dispatch.length(set) > MEGAMORPHIC) {
                count++;
            }
        }
        return count;
    }

    /**
     * Returns whether an edge takes part in the walk ahead.
     *
     * @param edge an edge's number
     * @return true for a hot edge with few targets
     */
    public boolean follows(int edge) {
        return !EdgeDescriptor.cold(edge)
                && (EdgeDescriptor.kind(edge) != EdgeDescriptor.VIRTUAL
                        || dispatch.length(EdgeDescriptor.target(edge)) <= FOLLOWED);
    }
}
