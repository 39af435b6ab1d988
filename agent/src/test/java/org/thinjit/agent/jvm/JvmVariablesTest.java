package org.thinjit.agent.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Variables found by the symbols of a library's file. */
final class JvmVariablesTest {
    private final LibraryImage image = new LibraryImage();

    @TempDir private Path folder;

    @AfterEach
    void free() {
        image.close();
    }

    private JvmVariables variables() throws IOException {
        return new JvmVariables(image.write(folder.resolve("lib.so"), image.length()));
    }

    private long find(String name, int size, long value) throws IOException {
        try (JvmVariables variables = variables()) {
            return variables.find(name, size, value);
        }
    }

    @Test
    void aVariableIsFoundByItsName() throws IOException {
        image.symbol("x_size", LibraryImage.DATA, 8).symbol("_size", LibraryImage.DATA + 8, 8);

        assertThat(find("_size", 8, 1)).isEqualTo(image.variable(1));
        assertThat(find("x_size", 8, 0)).isEqualTo(image.variable(0));
    }

    @Test
    void aVariableOfOneByteIsFoundToo() throws IOException {
        image.symbol("_work", LibraryImage.DATA + 25, 1);

        assertThat(find("_work", 1, 0)).isEqualTo(image.variable(3) + 1);
    }

    @Test
    void ofThoseOfOneNameTheValueTellsWhichIsMeant() throws IOException {
        for (int i = 2; i < 6; i++) {
            image.symbol("_size", LibraryImage.DATA + i * 8, 8);
        }

        assertThat(find("_size", 8, 4)).isEqualTo(image.variable(4));
    }

    @Test
    void whereTheValueDoesNotTellNoneIsTaken() {
        image.symbol("_size", LibraryImage.DATA + 16, 8).symbol("_size", LibraryImage.DATA + 16, 8);

        assertThatThrownBy(() -> find("_size", 8, 2)).hasMessage("_size is there twice");
    }

    @Test
    void anotherValueNameOrSizeIsNotTheOne() {
        image.symbol("_size", LibraryImage.DATA + 16, 8);

        assertThatThrownBy(() -> find("_size", 8, 3)).hasMessageStartingWith("_size is not there");
        assertThatThrownBy(() -> find("_siz", 8, 2)).hasMessageStartingWith("_siz is not there");
        assertThatThrownBy(() -> find("_size", 1, 2)).hasMessageStartingWith("_size is not there");
    }

    @Test
    void whatIsOutsideOfTheVariablesIsNotLookedAt() throws IOException {
        long[] places = {0, LibraryImage.DATA - 8, LibraryImage.DATA + 64, -8, 1L << 40};
        for (long place : places) {
            try (LibraryImage wrong = new LibraryImage()) {
                wrong.symbol("_size", place, 8);
                JvmLibrary library = wrong.write(folder.resolve("wrong.so"), wrong.length());
                try (JvmVariables variables = new JvmVariables(library)) {
                    assertThatThrownBy(() -> variables.find("_size", 8, 0))
                            .as("at %d", place)
                            .hasMessage("libjvm.so has a variable at a wrong place");
                }
            }
        }
    }

    @Test
    void aFileThatIsNotWhatWasLoadedIsNotUsed() {
        image.symbol("_size", LibraryImage.DATA, 8).rebuilt();

        assertThatThrownBy(this::variables)
                .hasMessageStartingWith("libjvm.so has no number of its build");
    }

    @Test
    void aFileWithoutItsBuildsNumberIsNotUsed() {
        image.symbol("_size", LibraryImage.DATA, 8).unnumbered();

        assertThatThrownBy(this::variables)
                .hasMessageStartingWith("libjvm.so has no number of its build");
    }

    @Test
    void anotherNoteIsNoBuildsNumber() {
        image.symbol("_size", LibraryImage.DATA, 8).withAnotherNote();

        assertThatThrownBy(this::variables)
                .hasMessageStartingWith("libjvm.so has no number of its build");
    }

    /** Whatever is wrong with the file ends in an exception, or in an address inside the variables. */
    @Test
    void damagedFilesLeadNowhereElse() throws IOException {
        image.symbol("_size", LibraryImage.DATA, 8);
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            try (LibraryImage damaged = new LibraryImage()) {
                damaged.symbol("_size", LibraryImage.DATA + 8, 8);
                for (int j = random.nextInt(4); j >= 0; j--) {
                    damaged.with(placeThatMatters(random), random.nextInt(256));
                }
                int length =
                        random.nextInt(8) == 0
                                ? random.nextInt(damaged.length())
                                : damaged.length();
                found += findIn(damaged, length);
            }
        }
        assertThat(found).isBetween(1_000, 19_000);
    }

    private static int placeThatMatters(Random random) {
        int[] starts = {0, LibraryImage.SYMBOLS, 1024, 2048};
        int[] lengths = {64, 24, 8, 320};
        int which = random.nextInt(starts.length);
        return starts[which] + random.nextInt(lengths[which]);
    }

    private int findIn(LibraryImage damaged, int length) throws IOException {
        JvmLibrary library = damaged.write(folder.resolve("damaged.so"), length);
        try (JvmVariables variables = new JvmVariables(library)) {
            long address = variables.find("_size", 8, 1);
            assertThat(address).isEqualTo(damaged.variable(1));
            return 1;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSymbolTableOfThisJvmIsThere() throws IOException {
        try (JvmVariables variables = new JvmVariables(JvmLibrary.ofThisJvm())) {
            long size = variables.find("_ZL13_current_size", 8, 32_768);
            assertThat(Unsafe.getUnsafe().getLong(size)).isEqualTo(32_768);
            assertThat(SymbolTable.in(variables, 32_768).buckets()).isEqualTo(32_768);
        }
    }
}
