package org.thinjit.bench.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramOutputTest {
    @TempDir Path folder;

    @BeforeEach
    void makeRun() throws IOException {
        Files.writeString(folder.resolve("stdout"), "hello\n[thinjit] is not special here\n");
        Files.writeString(folder.resolve("stderr"), "[thinjit] index is stale\nwarning\n");
        Files.createDirectories(folder.resolve("out/a/empty"));
        Files.writeString(folder.resolve("out/a/A.class"), "abc");
    }

    @Test
    void onlyTheAgentsLinesOnStandardErrorAreLeftOut() throws IOException {
        ProgramOutput output = ProgramOutput.read(folder, 5, line -> false);
        assertThat(output.exitStatus()).isEqualTo(5);
        assertThat(output.standardOutput())
                .containsExactly("hello", "[thinjit] is not special here", "");
        assertThat(output.standardError()).containsExactly("warning", "");
        assertThat(ProgramOutput.agentLines(folder)).containsExactly("[thinjit] index is stale");
    }

    @Test
    void ignoredLinesAreLeftOutOfBoth() throws IOException {
        ProgramOutput output = ProgramOutput.read(folder, 0, line -> line.matches("hello|warn.*"));
        assertThat(output.standardOutput()).doesNotContain("hello").hasSize(2);
        assertThat(output.standardError()).containsExactly("");
    }

    @Test
    void filesAreKnownByDigest() throws IOException {
        // SHA-256 of "abc": FIPS 180-2, appendix B.1.
        assertThat(ProgramOutput.read(folder, 0, line -> false).files())
                .containsExactly(
                        org.assertj.core.api.Assertions.entry(
                                "a/A.class",
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void bytesOutsideOfUtf8DoNotBreakIt() throws IOException {
        Files.write(folder.resolve("stdout"), new byte[] {(byte) 0xff, (byte) 0xc3, '\n'});
        assertThat(ProgramOutput.read(folder, 0, line -> false).standardOutput())
                .containsExactly("\u00ff\u00c3", "");
    }
}
