package org.thinjit.agent.speculate;

import jdk.internal.loader.ThinJitFlags;
import org.thinjit.discovery.FlagSource;

/**
 * The flags in {@code java.base} as discovery drains them. A class rather than a method reference:
 * linking one costs milliseconds in a fresh JVM.
 */
final class BootFlags implements FlagSource {
    private final ThinJitFlags flags;

    BootFlags(ThinJitFlags flags) {
        this.flags = flags;
    }

    @Override
    public int drain(int[] into) {
        return flags.drain(into);
    }
}
