package org.thinjit.indexer.summary;

import java.util.List;

/**
 * Guesses the block frequencies of one method from the shape of its code, after {@link ColdPaths}:
 * a branch takes each of its hot ways equally often, a loop's body nearly always runs, and a loop is
 * always left in the end. Blocks in code order are near enough to a topological order, as compilers
 * emit structured code: back edges close loops, all other edges lead forward.
 */
final class FrequencyEstimate {
    /** How often a loop that is reached runs its body. */
    private static final double LOOP_ENTERED = 0.9;

    /** Rounds for loops whose condition stands at their end, one inside the other. */
    private static final int ROUNDS = 3;

    private final List<Block> blocks;

    /** For each block that closes a loop's back edge, the last block that jumps back to it. */
    private final int[] loopEnds;

    private final int[] openLoops;
    private int open;

    private FrequencyEstimate(List<Block> blocks) {
        this.blocks = blocks;
        this.loopEnds = new int[blocks.size()];
        this.openLoops = new int[blocks.size()];
    }

    /**
     * Sets the frequency of each block.
     *
     * @param blocks the method's blocks in code order; the first is the entry; cold ones are marked
     */
    static void mark(List<Block> blocks) {
        if (blocks.size() == 1) {
            blocks.get(0).frequency = 1;
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).number = i;
        }
        new FrequencyEstimate(blocks).estimate();
    }

    private void estimate() {
        findLoops();
        blocks.get(0).entered = 1;
        for (int round = 0; round < ROUNDS; round++) {
            spread();
            if (!enterThroughBackEdges()) {
                return;
            }
        }
    }

    private void findLoops() {
        for (Block block : blocks) {
            for (int i = 0; i < block.successorCount(); i++) {
                int target = block.successor(i).number;
                if (target <= block.number) {
                    loopEnds[target] = Math.max(loopEnds[target], block.number + 1);
                }
            }
        }
    }

    private void spread() {
        for (Block block : blocks) {
            block.frequency = block.entered;
        }
        open = 0;
        for (Block block : blocks) {
            int at = block.number;
            while (open > 0 && loopEnds[openLoops[open - 1]] <= at) {
                open--;
            }
            if (loopEnds[at] > 0) {
                openLoops[open++] = at;
            }
            block.frequency = Math.min(1, block.frequency);
            if (!block.cold() && block.frequency > 0) {
                spread(block);
            }
        }
    }

    private void spread(Block block) {
        int loopEnd = open == 0 ? Integer.MAX_VALUE : loopEnds[openLoops[open - 1]];
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < block.successorCount(); i++) {
            Block successor = block.successor(i);
            if (!successor.cold()) {
                if (successor.number < loopEnd) {
                    inside++;
                } else {
                    outside++;
                }
            }
        }
        boolean leaves = inside > 0 && outside > 0;
        double in = leaves ? LOOP_ENTERED / inside : 1.0 / Math.max(1, inside);
        double out = 1.0 / Math.max(1, outside);
        for (int i = 0; i < block.successorCount(); i++) {
            Block successor = block.successor(i);
            if (successor.number > block.number && !successor.cold()) {
                successor.frequency += block.frequency * (successor.number < loopEnd ? in : out);
            }
        }
    }

    /** A loop whose condition stands at its end is entered there; its body only by the back edge. */
    private boolean enterThroughBackEdges() {
        boolean changed = false;
        for (Block block : blocks) {
            for (int i = 0; block.frequency > 0 && i < block.successorCount(); i++) {
                Block target = block.successor(i);
                if (target.number < block.number && !target.cold() && target.frequency == 0) {
                    target.entered = block.frequency * LOOP_ENTERED;
                    target.frequency = target.entered;
                    changed = true;
                }
            }
        }
        return changed;
    }
}
