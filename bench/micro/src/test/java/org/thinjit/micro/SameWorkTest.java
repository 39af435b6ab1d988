package org.thinjit.micro;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.internal.loader.ThinJitFlags;
import org.junit.jupiter.api.Test;

/** The two variants that are compared do the same work, and the woven one does fire. */
class SameWorkTest {
    private static final int ROUNDS = 100;
    private static final int METHODS = 7;

    @Test
    void wovenComputesWhatPlainComputesAndFiresEachFlagOnce() {
        ThinJitFlags.open(METHODS + 1, 0);
        Calls plain = new PlainCalls();
        Calls woven = new WovenCalls();

        for (int run = 0; run < 2; run++) {
            assertThat(woven.loop(ROUNDS)).isEqualTo(plain.loop(ROUNDS));
            assertThat(woven.recursion(ROUNDS)).isEqualTo(plain.recursion(ROUNDS));
        }

        int[] fired = new int[64];
        assertThat(ThinJitFlags.METHODS.drain(fired)).isEqualTo(METHODS);
        assertThat(fired).startsWith(1, 2, 3, 4, 5, 6, 7);
    }
}
