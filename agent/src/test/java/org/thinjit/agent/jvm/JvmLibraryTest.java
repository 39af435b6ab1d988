package org.thinjit.agent.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM's library, by what Linux says of a process's memory. */
final class JvmLibraryTest {
    private static final String BEFORE =
            """
            560100000000-560100001000 r--p 00000000 08:01 11 /opt/jdk/bin/java
            560100001000-560100002000 rw-p 00000000 00:00 0  [heap]
            """;

    @Test
    void isTheFirstMappingOfTheFile() throws IOException {
        JvmLibrary library =
                JvmLibrary.in(
                        BEFORE
                                + "7f1c2b000000-7f1c2b200000 r--p 00000000 08:01 42 /opt/a jdk/libjvm.so\n"
                                + "7f1c2b200000-7f1c2c200000 r-xp 00200000 08:01 42 /opt/a jdk/libjvm.so\n");

        assertThat(library.path()).isEqualTo("/opt/a jdk/libjvm.so");
        assertThat(library.base()).isEqualTo(0x7f1c2b000000L);
    }

    /** Variables without a value have no file behind them; what comes after a gap is somebody else's. */
    @Test
    void itsVariablesAreWhatCanBeWritten() throws IOException {
        JvmLibrary library =
                JvmLibrary.in(
                        BEFORE
                                + "7f0000000000-7f0000001000 r--p 00000000 08:01 42 /jdk/libjvm.so\n"
                                + "7f0000001000-7f0000002000 r-xp 00001000 08:01 42 /jdk/libjvm.so\n"
                                + "7f0000002000-7f0000003000 rw-p 00002000 08:01 42 /jdk/libjvm.so\n"
                                + "7f0000003000-7f0000004000 rw-p 00000000 00:00 0 \n"
                                + "7f0000005000-7f0000006000 rw-p 00000000 00:00 0 \n");

        assertThat(library.hasVariable(0x7f0000002000L, 8)).isTrue();
        assertThat(library.hasVariable(0x7f0000003ff8L, 8)).isTrue();
        assertThat(library.hasVariable(0x7f0000001ff8L, 8)).isFalse();
        assertThat(library.hasVariable(0x7f0000003ff9L, 8)).isFalse();
        assertThat(library.hasVariable(0x7f0000005000L, 8)).isFalse();
    }

    @Test
    void aFileWithoutCodeHasNoVariables() throws IOException {
        JvmLibrary library =
                JvmLibrary.in(
                        "7f0000000000-7f0000001000 r--p 00000000 08:01 42 /jdk/libjvm.so\n"
                                + "7f0000001000-7f0000002000 rw-p 00001000 08:01 43 /jdk/x.so\n");

        assertThat(library.hasVariable(0x7f0000000000L, 1)).isFalse();
        assertThat(library.hasVariable(0x7f0000001000L, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7f1c2b000000-7f1c2b200000 r--p 00000000 08:01 42 /opt/jdk/libjvm.so (deleted)\n",
                "7f1c2b000000-7f1c2b200000 ---p 00000000 08:01 42 /opt/jdk/libjvm.so\n",
                "7f1c2b000000-7f1c2b200000 r--p 00200000 08:01 42 /opt/jdk/libjvm.so\n",
                "7f1c2b000000-7f1c2b200000 r--p 00000000 08:01 42 /opt/jdk/xlibjvm.so\n",
                "7f1c2b000000-7f1c2b200000 r--p 00000000 08:01 42 /opt/jdk/libjvm.so"
            })
    void otherFilesAreNot(String line) {
        assertThatThrownBy(() -> JvmLibrary.in(BEFORE + line))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/proc/self/maps");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ofThisJvmBeginsInMemoryAsItDoesOnDisk() throws IOException {
        JvmLibrary library = JvmLibrary.ofThisJvm();

        byte[] start = new byte[16];
        for (int i = 0; i < start.length; i++) {
            start[i] = Unsafe.getUnsafe().getByte(library.base() + i);
        }
        try (var file = Files.newInputStream(Path.of(library.path()))) {
            assertThat(file.readNBytes(start.length)).isEqualTo(start);
        }
    }
}
