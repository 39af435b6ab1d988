package org.thinjit.agent.jvm;

import jdk.internal.misc.Unsafe;

/**
 * When the JVM gives a method to its second compiler (tier 4, {@code compilationPolicy.hpp}): after how many
 * runs, or turns of its loops; and how much of what a method calls the first compiler puts into it ({@code
 * c1_globals.hpp}). The JVM looks at these flags each time that it decides, so that a change counts at once and can
 * be taken back. The raised thresholds still let through what is hot by far.
 */
final class CompilerFlags {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    private static final String[] NAMES = {
        "Tier4InvocationThreshold",
        "Tier4MinInvocationThreshold",
        "Tier4CompileThreshold",
        "Tier4BackEdgeThreshold",
        "ProfileMaturityPercentage",
        "C1MaxInlineSize",
        "C1MaxInlineLevel"
    };

    private static final long[] USUAL = {5_000, 600, 15_000, 40_000, 20, 35, 9};

    /**
     * Loops less than calls, as a loop may be all that a program does. The fifth is a share of the
     * others: profiles are believed after as many calls as ever, or nearly. Methods of twelve bytes of code
     * still cost less inside their caller than the call.
     */
    private static final long[] START = {200_000, 24_000, 600_000, 400_000, 1, 12, 3};

    private static final int HIGHEST_TIER = 4;

    private final long[] addresses;
    private final String chosen;

    /**
     * Takes the flags from anywhere.
     *
     * @param addresses where the values are, in the order of {@link #NAMES}
     * @param chosen what somebody has chosen, for people; null for nothing
     */
    CompilerFlags(long[] addresses, String chosen) {
        this.addresses = addresses;
        this.chosen = chosen == null ? unusual() : chosen;
    }

    /**
     * Finds the flags.
     *
     * @return those of the running JVM
     * @throws NoSuchFieldException if it has none
     */
    static CompilerFlags ofThisJvm() throws NoSuchFieldException {
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
        return new CompilerFlags(addresses, chosen);
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
     * @return the name of a JVM option, or null if the flags may be changed
     */
    String chosen() {
        return chosen;
    }

    /** Sets them for the start. Not to be called where somebody has chosen. */
    void hold() {
        replace(USUAL, START);
    }

    /** Gives them their usual values again, but for those that somebody has changed meanwhile. */
    void restore() {
        replace(START, USUAL);
    }

    private void replace(long[] before, long[] after) {
        for (int i = 0; i < addresses.length; i++) {
            UNSAFE.compareAndSetLong(null, addresses[i], before[i], after[i]);
        }
    }
}
