package org.thinjit.indexer.summary;

import java.util.Arrays;

/** A basic block, or rather what the cold path analysis needs of it: its normal successors. */
final class Block {
    private static final Block[] NONE = {};

    private Block[] successors = NONE;
    private int successorCount;

    /** Ends in {@code athrow}. */
    boolean throwing;

    /** A path of normal edges leads here from the method's entry. */
    boolean reached;

    /** Every path from here ends in a throw. */
    boolean doomed;

    void flowsTo(Block successor) {
        if (successorCount == successors.length) {
            successors = Arrays.copyOf(successors, Math.max(2, successorCount * 2));
        }
        successors[successorCount++] = successor;
    }

    boolean cold() {
        return doomed || !reached;
    }

    int successorCount() {
        return successorCount;
    }

    Block successor(int i) {
        return successors[i];
    }

    boolean leadsOnlyToThrow() {
        if (throwing || successorCount == 0) {
            return throwing;
        }
        for (int i = 0; i < successorCount; i++) {
            if (!successors[i].doomed) {
                return false;
            }
        }
        return true;
    }
}
