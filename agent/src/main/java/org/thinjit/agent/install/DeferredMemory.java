package org.thinjit.agent.install;

import org.thinjit.format.CombinedIndex;
import org.thinjit.format.SectionMemory;

/**
 * A section of a part of the index that may not have been read: the first look at it reads the part,
 * on whatever thread that is. Thread-safe.
 */
final class DeferredMemory extends SectionMemory {
    private final RawMemory memory;
    private final IndexSnapshot snapshot;
    private final int part;
    private volatile boolean there;

    /**
     * Takes memory.
     *
     * @param memory the section
     * @param snapshot reads it
     * @param part the part that it belongs to, {@link CombinedIndex#GRAPH} for example
     */
    DeferredMemory(RawMemory memory, IndexSnapshot snapshot, int part) {
        super(memory);
        this.memory = memory;
        this.snapshot = snapshot;
        this.part = part;
    }

    private RawMemory memory() {
        if (!there) {
            snapshot.need(part);
            there = true;
        }
        return memory;
    }

    @Override
    public SectionMemory slice(int offset, int length) {
        return memory().slice(offset, length);
    }

    @Override
    public int getShort(int offset) {
        return memory().getShort(offset);
    }

    @Override
    public int getInt(int offset) {
        return memory().getInt(offset);
    }

    @Override
    public long getLong(int offset) {
        return memory().getLong(offset);
    }

    @Override
    public byte[] copy(int offset, int count) {
        return memory().copy(offset, count);
    }
}
