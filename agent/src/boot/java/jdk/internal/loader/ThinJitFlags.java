package jdk.internal.loader;

import jdk.internal.misc.Unsafe;

/**
 * Discovery flags: an off-heap bitset with a summary of its dirty words. Any thread sets; one
 * thread, discovery, drains. Setting is wait-free, draining is lock-free.
 *
 * <pre>
 *   summary  one bit a word of 64 flags: the word may hold a set flag
 *   words    one bit a flag
 * </pre>
 *
 * A setter sets the flag, then the word's summary bit; the drainer clears a summary word, then the
 * words it named. So a flag set meanwhile is seen now or marks its word dirty again, never lost.
 */
public final class ThinJitFlags {
    /** The flags of methods; sized by {@link #open} before {@code java.lang.$ThinJIT} is initialized. */
    public static ThinJitFlags METHODS;

    /** The flags of classes that the program had to define itself; sized by {@link #open}. */
    public static ThinJitFlags MISSES;

    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final int WORD_BYTES = 8;
    private static final int WORD_SHIFT = 6;

    private final byte[] fired;
    private final long words;
    private final long summary;
    private final int wordCount;
    private final int summaryWords;

    /**
     * Creates cleared flags. Their memory lives as long as the process.
     *
     * @param count how many flags, 0 or more
     */
    public ThinJitFlags(int count) {
        int capacity = count <= 64 ? 64 : Integer.highestOneBit(count - 1) << 1;
        wordCount = capacity >>> WORD_SHIFT;
        summaryWords = wordCount + 63 >>> WORD_SHIFT;
        long bytes = (long) (wordCount + summaryWords) * WORD_BYTES;
        summary = UNSAFE.allocateMemory(bytes);
        words = summary + (long) summaryWords * WORD_BYTES;
        UNSAFE.setMemory(summary, bytes, (byte) 0);
        fired = new byte[capacity];
    }

    /**
     * Allocates the two sets of flags; once, before any woven class is defined.
     *
     * @param methods how many methods carry a prolog
     * @param classes how many classes the index has
     */
    public static void open(int methods, int classes) {
        METHODS = new ThinJitFlags(methods);
        MISSES = new ThinJitFlags(classes);
    }

    /**
     * Returns the run-once guard.
     *
     * @return a byte a flag, a power of two long
     */
    public byte[] fired() {
        return fired;
    }

    /**
     * Sets a flag.
     *
     * @param flag its number; out of range it is ignored
     */
    public void set(int flag) {
        int word = flag >>> WORD_SHIFT;
        if (word < wordCount) {
            UNSAFE.getAndBitwiseOrLong(null, words + (long) word * WORD_BYTES, 1L << flag);
            long at = summary + (long) (word >>> WORD_SHIFT) * WORD_BYTES;
            UNSAFE.getAndBitwiseOrLong(null, at, 1L << word);
        }
    }

    /**
     * Moves set flags out, in the order of their numbers. For one thread at a time.
     *
     * @param into receives flag numbers; at least 64 long
     * @return how many; less than {@code into.length - 63} when none is left
     */
    public int drain(int[] into) {
        int count = 0;
        for (int i = 0; i < summaryWords; i++) {
            long at = summary + (long) i * WORD_BYTES;
            if (UNSAFE.getLongVolatile(null, at) == 0) {
                continue;
            }
            long dirty = UNSAFE.getAndSetLong(null, at, 0);
            while (dirty != 0) {
                if (count > into.length - 64) {
                    UNSAFE.getAndBitwiseOrLong(null, at, dirty);
                    return count;
                }
                int word = (i << WORD_SHIFT) + Long.numberOfTrailingZeros(dirty);
                dirty &= dirty - 1;
                count = drainWord(word, into, count);
            }
        }
        return count;
    }

    private int drainWord(int word, int[] into, int count) {
        long bits = UNSAFE.getAndSetLong(null, words + (long) word * WORD_BYTES, 0);
        int at = count;
        while (bits != 0) {
            into[at++] = (word << WORD_SHIFT) + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
        }
        return at;
    }
}
