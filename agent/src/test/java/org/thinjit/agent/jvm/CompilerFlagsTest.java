package org.thinjit.agent.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On memory of the test's own; what the JVM's is like, forked JVMs show. */
final class CompilerFlagsTest {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long[] USUAL = {5_000, 600, 15_000, 40_000, 20, 35, 9};

    private final long[] addresses = new long[USUAL.length];

    @BeforeEach
    void allocate() {
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = UNSAFE.allocateMemory(Long.BYTES);
            UNSAFE.putLong(addresses[i], USUAL[i]);
        }
    }

    @AfterEach
    void free() {
        for (long address : addresses) {
            UNSAFE.freeMemory(address);
        }
    }

    private long[] values() {
        long[] values = new long[addresses.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = UNSAFE.getLong(addresses[i]);
        }
        return values;
    }

    @Test
    void areRaisedAndGivenBack() {
        CompilerFlags flags = new CompilerFlags(addresses, null);

        assertThat(flags.chosen()).isNull();
        flags.hold();
        assertThat(values()).containsExactly(200_000, 24_000, 600_000, 400_000, 1, 12, 3);

        flags.restore();
        assertThat(values()).isEqualTo(USUAL);
    }

    @Test
    void sayWhatSomebodyHasChosen() {
        CompilerFlags flags = new CompilerFlags(addresses, "CompilationMode");

        assertThat(flags.chosen()).isEqualTo("CompilationMode");
    }

    @Test
    void sayWhichValueIsNotTheUsualOne() {
        UNSAFE.putLong(addresses[2], 15_001);

        CompilerFlags flags = new CompilerFlags(addresses, null);

        assertThat(flags.chosen()).isEqualTo("Tier4CompileThreshold");
    }

    @Test
    void aValueThatAnotherHasChangedMeanwhileIsLeftAlone() {
        CompilerFlags flags = new CompilerFlags(addresses, null);
        flags.hold();
        UNSAFE.putLong(addresses[0], 7);

        flags.restore();

        assertThat(values()).containsExactly(7, 600, 15_000, 40_000, 20, 35, 9);
    }
}
