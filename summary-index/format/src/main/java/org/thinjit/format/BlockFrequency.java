package org.thinjit.format;

/**
 * How often a run of a method comes by one of its instructions, relative to the method's entry, as a
 * power of two. ThinLTO's summaries say the same of a call edge with their relative block frequency;
 * theirs are counted or guessed by the compiler, ours are guessed from the shape of the byte code.
 */
public final class BlockFrequency {
    /** Every run comes by, as far as one can tell. */
    public static final int ALWAYS = 0;

    /** One run in 64 or fewer. */
    public static final int RAREST = 6;

    /** A path that leads only to a throw, or lies in an exception handler. */
    public static final int COLD = 7;

    private static final double ROUNDING = 0.5;

    private BlockFrequency() {}

    /**
     * Rounds a frequency.
     *
     * @param frequency runs that come by, of all runs: more than 0, at most 1
     * @return how many times one half is multiplied to give the frequency: {@link #ALWAYS} to {@link
     *     #RAREST}
     */
    public static int halvings(double frequency) {
        int halvings = (int) (ROUNDING - Math.log(frequency) / Math.log(2));
        return Math.min(RAREST, halvings);
    }
}
