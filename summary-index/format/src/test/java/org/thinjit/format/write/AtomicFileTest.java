package org.thinjit.format.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void writeOld() throws IOException {
        file = folder.resolve("app.tji");
        Files.writeString(file, "old");
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertOnlyOld() {
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("app.tji");
    }

    @Test
    void replacesTheOldFile() throws Exception {
        AtomicFile.write(file, text("new"));
        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("app.tji");
    }

    @Test
    void neverTakesThePlaceOfADevice() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        Files.createSymbolicLink(nowhere, Path.of("/dev/null"));
        assertThatThrownBy(() -> AtomicFile.write(nowhere, text("new")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere: cannot be replaced");
        assertThat(nowhere).isSymbolicLink();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("app.tji", "nowhere");
    }

    @Test
    void leavesAFileOfTheSameContentAlone() throws Exception {
        AtomicFile.write(file, text("old"));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void leavesTheOldFileWhenWritingFails() {
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        file,
                                        channel -> {
                                            channel.write(text("ne"));
                                            throw new IOException("no more");
                                        }))
                .hasMessage("no more");
        assertOnlyOld();
    }

    @Test
    void saysOfWhichFileItCouldNotBeWritten() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken.tji"));
        assertThatThrownBy(() -> AtomicFile.write(taken, text("new")))
                .hasMessage(taken + ": cannot be written, for it is a folder; move it away");
        Path nowhere = folder.resolve("no/where.tji");
        assertThatThrownBy(() -> AtomicFile.write(nowhere, text("new")))
                .hasMessage(nowhere + ": cannot be written: there is no such folder");
        assertThat(taken).isEmptyDirectory();
    }

    /** Writes half of a file and then waits until it is ended. */
    static final class HalfWritten {
        public static void main(String[] arguments) throws IOException {
            AtomicFile.write(Path.of(arguments[0]), HalfWritten::write);
        }

        private static void write(FileChannel channel) throws IOException {
            channel.write(text("ne"));
            System.out.println(channel.size());
            while (!Thread.interrupted()) {
                LockSupport.park();
            }
        }
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenTheJvmIsEnded() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                String.join(
                                        File.pathSeparator,
                                        "target" + File.separator + "classes",
                                        "target" + File.separator + "test-classes"),
                                HalfWritten.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("2");
        assertThat(folder.toFile().list()).hasSize(2);
        process.destroy();
        assertThat(process.waitFor()).isNotZero();
        assertOnlyOld();
    }
}
