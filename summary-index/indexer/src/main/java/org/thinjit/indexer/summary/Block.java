package org.thinjit.indexer.summary;

import java.util.Arrays;
import org.thinjit.format.BlockFrequency;

/** A basic block, or rather what the frequency analysis needs of it: its normal successors. */
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

    /** Position in code order. */
    int number;

    /** Of the runs of the method, how many come in from outside the analysis's forward edges. */
    double entered;

    /** Of the runs of the method, how many come by; 0 to 1. */
    double frequency;

    boolean cold() {
        return doomed || !reached;
    }

    /** The frequency as the index has it; a block that the analysis did not reach counts as rare. */
    int halvings() {
        if (cold()) {
            return BlockFrequency.COLD;
        }
        return frequency > 0 ? BlockFrequency.halvings(frequency) : BlockFrequency.RAREST;
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
