package org.thinjit.agent.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The flags of the JVM that runs the tests. */
final class JvmFlagsTest {
    private JvmFlags flags;

    @BeforeEach
    void find() throws NoSuchFieldException {
        flags = JvmFlags.ofThisJvm();
    }

    @Test
    void findsAFlagAndItsValue() throws NoSuchFieldException {
        long flag = flags.find("Tier4InvocationThreshold");

        assertThat(Unsafe.getUnsafe().getLong(flags.value(flag))).isEqualTo(5000);
        assertThat(flags.isDefault(flag)).isTrue();
    }

    /** All names are looked at for it, the table's empty last entry too. */
    @Test
    void saysWhatThisJvmDoesNotHave() {
        assertThatThrownBy(() -> flags.find("NoSuchFlag"))
                .isInstanceOf(NoSuchFieldException.class)
                .hasMessage("NoSuchFlag");
        assertThat(flags.isSet("NoSuchFlag")).isFalse();
    }

    @Test
    void aNameThatOnlyBeginsLikeAFlagIsNone() {
        assertThatThrownBy(() -> flags.find("Tier4Invocation"))
                .isInstanceOf(NoSuchFieldException.class);
    }

    @Test
    void readsWhetherAFlagIsSet() {
        assertThat(flags.isSet("UseCompressedClassPointers")).isTrue();
        assertThat(flags.isSet("PrintFlagsFinal")).isFalse();
    }
}
