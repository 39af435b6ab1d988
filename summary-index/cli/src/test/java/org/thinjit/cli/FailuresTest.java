package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.write.IndexWriter;

class FailuresTest {
    @TempDir private Path folder;
    private Path index;

    @BeforeEach
    void build() throws IOException {
        index = FixtureProgram.indexed(folder);
    }

    private void fails(String what) {
        List<Run> runs =
                List.of(
                        Cli.run("inspect", index),
                        Cli.run("reach", index, "demo.Main.main"),
                        Cli.run("why", index, "demo.Main"));

        assertThat(runs)
                .allSatisfy(
                        run -> {
                            assertThat(run.status()).isEqualTo(1);
                            assertThat(run.out()).isEmpty();
                            assertThat(run.err())
                                    .startsWith("error: " + index + " " + what)
                                    .contains("java -jar thinjit-cli.jar index")
                                    .doesNotContain("\tat ");
                        });
    }

    @Test
    void ofAMissingIndex() throws IOException {
        Files.delete(index);
        fails("does not exist");
    }

    @Test
    void ofAFolder() throws IOException {
        index = Files.createDirectory(folder.resolve("folder.tji"));
        fails("is not a file");
    }

    @Test
    void ofAnEmptyFile() throws IOException {
        Files.write(index, new byte[0]);
        fails("is not a ThinJIT index");
    }

    @Test
    void ofATruncatedIndex() throws IOException {
        byte[] bytes = Files.readAllBytes(index);
        Files.write(index, java.util.Arrays.copyOf(bytes, bytes.length - 8));
        fails("is truncated");
    }

    @Test
    void ofAnotherVersion() throws IOException {
        byte[] bytes = Files.readAllBytes(index);
        bytes[HeaderDescriptor.VERSION_OFFSET]++;
        Files.write(index, bytes);
        fails("has format version " + (HeaderDescriptor.VERSION + 1));
    }

    @Test
    void ofAFlippedBit() throws IOException {
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length / 2] ^= 4;
        Files.write(index, bytes);
        fails("is corrupt (");
    }

    @Test
    void ofNumbersThatLeadOutOfTheFile() throws IOException {
        IndexWriter writer = new IndexWriter();
        writer.section(SectionDescriptor.CLASS_HASH).putInt(7).putInt(7);
        writer.section(SectionDescriptor.CALL_ROWS).putInt(0).putInt(99);
        writer.write(index, 0);
        Run run = Cli.run("inspect", index);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(index + " is corrupt (").doesNotContain("defect");
        fails("is corrupt (");
    }

    @Test
    void showTheirStackTraceOnlyWithDebug() throws IOException {
        Files.delete(index);

        assertThat(Cli.run("inspect", index).err()).doesNotContain("\tat ");
        assertThat(Cli.run("inspect", index, "--debug").err()).contains("\tat ");
        assertThat(Cli.run("--debug", "inspect", index).err()).contains("\tat ");
    }
}
