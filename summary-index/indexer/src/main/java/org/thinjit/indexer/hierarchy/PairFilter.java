package org.thinjit.indexer.hierarchy;

/**
 * Tells of most absent pairs that they are absent: a Bloom filter with one bit a pair. It is small
 * enough for the processor's caches, where the map behind it is not, and most questions that walk up
 * a hierarchy have the answer no. For one writer.
 */
final class PairFilter {
    private static final int BITS_PER_PAIR = 16;
    private static final int WORD_SHIFT = 6;
    private static final int MIN_PAIRS = 64;
    private static final int MAX_PAIRS = 1 << 20;

    private final long[] words;

    PairFilter(int pairs) {
        int bits =
                Integer.highestOneBit(Math.min(MAX_PAIRS, Math.max(MIN_PAIRS, pairs)))
                        * BITS_PER_PAIR;
        words = new long[bits >>> WORD_SHIFT];
    }

    private int bit(int high, int low) {
        int mixed = (high * 0x9E3779B9 ^ low) * 0x85EBCA6B;
        return mixed >>> 7 & (words.length << WORD_SHIFT) - 1;
    }

    void add(int high, int low) {
        int bit = bit(high, low);
        words[bit >>> WORD_SHIFT] |= 1L << bit;
    }

    /** False only for a pair that was not added. */
    boolean mayHold(int high, int low) {
        int bit = bit(high, low);
        return (words[bit >>> WORD_SHIFT] & 1L << bit) != 0;
    }
}
