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
        "Tier4BackEdgeThreshold",
        "ProfileMaturityPercentage"
    };

    private static final long[] USUAL = {5_000, 600, 15_000, 40_000, 20};

    /**
     * Loops less than calls, as a loop may be all that a program does. The last one is a share of the
     * others: profiles are believed after as many calls as ever, or nearly.
     */
    private static final long[] RAISED = {200_000, 24_000, 600_000, 400_000, 1};

    private static final int HIGHEST_TIER = 4;

    private final long[] addresses;
    private final String chosen;

    /**
     * Takes them from anywhere.
     *
     * @param addresses where the values are, in the order of {@link #NAMES}
     * @param chosen what somebody has chosen, for people; null for nothing
     */
    TierThresholds(long[] addresses, String chosen) {
        this.addresses = addresses;
        this.chosen = chosen == null ? unusual() : chosen;
    }

    /**
     * Finds the thresholds.
     *
     * @return those of the running JVM
     * @throws NoSuchFieldException if it has none
     */
    static TierThresholds ofThisJvm() throws NoSuchFieldException {
        JvmFlags flags = JvmFlags.ofThisJvm();
        String chosen = mode(flags);
        long[] addresses = new long[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            long flag = flags.find(NAMES[i]);
            if (!flags.isDefault(flag)) {
                chosen = NAMES[i];
            }
            addresses[i] = flags.value(flag);
        }
        return new TierThresholds(addresses, chosen);
    }

    /**
     * In other modes a method may go to the second compiler from the interpreter, by the same flags. A JVM
     * that trains an archive notes what was compiled.
     */
    private static String mode(JvmFlags flags) throws NoSuchFieldException {
        if (!flags.isSet("TieredCompilation")) {
            return "TieredCompilation";
        }
        if (UNSAFE.getLong(flags.value(flags.find("TieredStopAtLevel"))) != HIGHEST_TIER) {
            return "TieredStopAtLevel";
        }
        if (!flags.isDefault(flags.find("CompilationMode"))) {
            return "CompilationMode";
        }
        return flags.isSet("AOTRecordTraining") ? "AOTRecordTraining" : null;
    }

    private String unusual() {
        for (int i = 0; i < addresses.length; i++) {
            if (UNSAFE.getLong(addresses[i]) != USUAL[i]) {
                return NAMES[i];
            }
        }
        return null;
    }

    /**
     * Returns what somebody has chosen.
     *
     * @return the name of a JVM option, or null if the thresholds may be raised
     */
    String chosen() {
        return chosen;
    }

    /** Raises them. Not to be called where somebody has chosen. */
    void raise() {
        replace(USUAL, RAISED);
    }

    /** Gives them their usual values again, but for those that somebody has changed meanwhile. */
    void restore() {
        replace(RAISED, USUAL);
    }

    private void replace(long[] before, long[] after) {
        for (int i = 0; i < addresses.length; i++) {
            UNSAFE.compareAndSetLong(null, addresses[i], before[i], after[i]);
        }
    }
}
