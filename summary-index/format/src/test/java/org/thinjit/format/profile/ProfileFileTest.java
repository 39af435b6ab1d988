package org.thinjit.format.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.IndexFormatException;

/** The file: merged into by several processes, whole or not there. */
class ProfileFileTest {
    private static final int WRITERS = 4;
    private static final int MERGES = 10;

    @TempDir private Path folder;

    private File file() {
        return folder.resolve("app.tjl").toFile();
    }

    private static Profile none() {
        return Profile.empty(Profiles.INDEX, Profiles.CLASSES, Profiles.FLAGS);
    }

    @Test
    void theFirstRunMakesTheFileAndTheSecondAdds() throws IOException {
        new ProfileFile(file()).merge(Profiles.of(1, "1 2"), none());
        new ProfileFile(file()).merge(Profiles.of(1, "1 3"), none());

        assertThat(Profiles.text(new ProfileFile(file()).read())).isEqualTo("1:2/2 3 2");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("app.tjl", "app.tjl.lock");
    }

    @Test
    void withoutAFileARunAddsToWhatItBeganWith() throws IOException {
        new ProfileFile(file()).merge(Profiles.of(1, "1"), Profiles.of(3, "1:3/3 f2"));

        assertThat(Profiles.text(new ProfileFile(file()).read())).isEqualTo("1:4/4 f2");
    }

    @Test
    void aProfileOfAnotherIndexIsLeftAlone() throws IOException {
        Files.write(file().toPath(), ProfileCodec.write(Profile.empty(9, 1, 1)).array());
        byte[] before = Files.readAllBytes(file().toPath());

        assertThatThrownBy(() -> new ProfileFile(file()).merge(Profiles.of(1, "1"), none()))
                .isInstanceOf(IndexFormatException.class)
                .hasMessage("is a profile of another index");
        assertThat(Files.readAllBytes(file().toPath())).isEqualTo(before);
    }

    @Test
    void somethingElseIsLeftAlone() throws IOException {
        Files.writeString(file().toPath(), "notes of mine");

        assertThatThrownBy(() -> new ProfileFile(file()).merge(Profiles.of(1, "1"), none()))
                .hasMessage("is not a ThinJIT profile");
        assertThat(file()).hasContent("notes of mine");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        File nowhere = folder.resolve("no/app.tjl").toFile();

        assertThatThrownBy(() -> new ProfileFile(nowhere).merge(Profiles.of(1, "1"), none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("app.tjl");
    }

    /** Each process merges its own class, and one that all have; no run may be lost. */
    @Test
    void processesThatWriteAtTheSameTimeLoseNothing() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(writer(i));
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }

        Profile profile = new ProfileFile(file()).read();
        assertThat(profile.runs()).isEqualTo(WRITERS * MERGES);
        assertThat(profile.size()).isEqualTo(WRITERS + 1);
    }

    private Process writer(int number) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Writer.class.getName(), file().getPath(), "" + number));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("writer" + number + ".log").toFile())
                .start();
    }

    /** One of the processes. */
    static final class Writer {
        private Writer() {}

        /** Merges into the file {@code arguments[0]} as the writer {@code arguments[1]}. */
        public static void main(String[] arguments) throws IOException {
            String classes = "1 " + (2 + Integer.parseInt(arguments[1]));
            for (int i = 0; i < MERGES; i++) {
                new ProfileFile(new File(arguments[0])).merge(Profiles.of(1, classes), none());
            }
        }
    }
}
