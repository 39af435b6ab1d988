package org.thinjit.agent.jit;

import jdk.internal.misc.Unsafe;

/**
 * How often a method runs, or its loops turn, before the JVM gives it to its second compiler (tier 4, {@code
 * compilationPolicy.hpp}). The JVM compares with these flags each time that it looks at a method, so that a
 * change counts at once and can be taken back. Raised, they still let through what is hot by far.
 */
final class TierThresholds {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    private static final String[] NAMES = {
        "Tier4InvocationThreshold",
        "Tier4MinInvocationThreshold",
        "Tier4CompileThreshold",
        "Tier4BackEdgeThreshold"
    };

    private static final long[] DEFAULTS = {5_000, 600, 15_000, 40_000};

    /** Loops less, as a loop may be all that a program does. */
    private static final long[] RAISED = {200_000, 24_000, 600_000, 400_000};

    private static final int HIGHEST_TIER = 4;

    private final long[] addresses;
    private final boolean untouched;

    /**
     * Takes them from anywhere.
     *
     * @param addresses where the values are, in the order of {@link #NAMES}
     * @param ordinary whether nobody has chosen them, nor a mode of compilation that uses them otherwise
     */
    TierThresholds(long[] addresses, boolean ordinary) {
        this.addresses = addresses;
        untouched = ordinary && hold(DEFAULTS);
    }

    /**
     * Finds the thresholds.
     *
     * @return those of the running JVM
     * @throws NoSuchFieldException if it has none
     */
    static TierThresholds ofThisJvm() throws NoSuchFieldException {
        JvmFlags flags = JvmFlags.ofThisJvm();
        boolean ordinary = isTiered(flags);
        long[] addresses = new long[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            long flag = flags.find(NAMES[i]);
            ordinary &= flags.isDefault(flag);
            addresses[i] = flags.value(flag);
        }
        return new TierThresholds(addresses, ordinary);
    }

    /** In other modes a method may go to the second compiler from the interpreter, by the same flags. */
    private static boolean isTiered(JvmFlags flags) throws NoSuchFieldException {
        boolean tiered = UNSAFE.getByte(flags.value(flags.find("TieredCompilation"))) == 1;
        boolean all = UNSAFE.getLong(flags.value(flags.find("TieredStopAtLevel"))) == HIGHEST_TIER;
        return tiered && all && flags.isDefault(flags.find("CompilationMode"));
    }

    /**
     * Raises them, unless the user has chosen thresholds or a mode of compilation.
     *
     * @return false if nothing was done
     */
    boolean raise() {
        if (untouched) {
            replace(DEFAULTS, RAISED);
        }
        return untouched;
    }

    /** Gives them their defaults again, but for those that somebody has changed meanwhile. */
    void restore() {
        replace(RAISED, DEFAULTS);
    }

    private void replace(long[] before, long[] after) {
        for (int i = 0; i < addresses.length; i++) {
            UNSAFE.compareAndSetLong(null, addresses[i], before[i], after[i]);
        }
    }

    private boolean hold(long[] values) {
        for (int i = 0; i < addresses.length; i++) {
            if (UNSAFE.getLong(addresses[i]) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
