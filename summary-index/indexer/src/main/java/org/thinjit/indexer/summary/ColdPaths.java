package org.thinjit.indexer.summary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Marks the blocks that a run seldom executes: those that only an exception handler's entry reaches,
 * and those all of whose paths end in a throw. The latter is a least fixed point that starts from
 * the throws, so that an endless loop counts as hot.
 */
final class ColdPaths {
    private ColdPaths() {}

    /**
     * Marks blocks.
     *
     * @param blocks the method's blocks in code order; the first is the entry
     */
    static void mark(List<Block> blocks) {
        reach(blocks.get(0));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = blocks.size() - 1; i >= 0; i--) {
                Block block = blocks.get(i);
                if (!block.doomed && block.leadsOnlyToThrow()) {
                    block.doomed = true;
                    changed = true;
                }
            }
        }
    }

    private static void reach(Block entry) {
        Deque<Block> pending = new ArrayDeque<>();
        entry.reached = true;
        pending.push(entry);
        while (!pending.isEmpty()) {
            Block block = pending.pop();
            for (int i = 0; i < block.successorCount(); i++) {
                Block successor = block.successor(i);
                if (!successor.reached) {
                    successor.reached = true;
                    pending.push(successor);
                }
            }
        }
    }
}
