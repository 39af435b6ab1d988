package org.thinjit.indexer.weave;

/**
 * How a prolog pushes its flag's number: it decides the length of the code, where the number does
 * not. Equal forms give equal bytes but for the numbers, which lie at known places.
 */
public final class FlagForm {
    /** The method gets no prolog. */
    public static final byte NONE = 0;

    /** {@code sipush}: the number lies in the code, two bytes. */
    public static final byte SHORT = 1;

    /** {@code ldc} or {@code ldc_w}: it lies in a constant of its own, four bytes. */
    public static final byte WIDE = 2;

    private FlagForm() {}

    /**
     * Returns the forms that flags need.
     *
     * @param flags flags, or {@link ClassWeaver#NO_FLAG}
     * @return a constant of this class for each
     */
    public static byte[] of(int[] flags) {
        byte[] forms = new byte[flags.length];
        for (int i = 0; i < flags.length; i++) {
            if (flags[i] != ClassWeaver.NO_FLAG) {
                forms[i] = flags[i] <= Short.MAX_VALUE ? SHORT : WIDE;
            }
        }
        return forms;
    }
}
