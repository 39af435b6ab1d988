package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.SectionDescriptor;

/** An index that cannot be trusted is not: the program runs plain, and one line says why. */
final class BadIndexIT extends ForkedTest {
    private Path app;
    private Path index;
    private byte[] good;
    private RunResult plain;

    @BeforeEach
    void indexAProgram() throws IOException {
        app = chainJar("app.jar");
        index = index(app);
        good = Files.readAllBytes(index);
        plain = jvm("plain").jar(app).run();
    }

    private RunResult run() {
        RunResult run = jvm("thinjit").agent("stats=stats.json").jar(app).run();
        assertSame(plain, run);
        return run;
    }

    private void assertOff(String... words) {
        RunResult run = run();
        assertOneLine(run, words);
        assertThat(run.agentLines().get(0)).contains("app.tji", "running plain");
        Json stats = run.stats();
        assertThat(stats.text("fallbacks")).isNotEqualTo("[]");
        assertThat(stats.number("classes.synchronous")).isZero();
    }

    private byte[] flipped(int at) {
        byte[] bytes = good.clone();
        bytes[at] ^= 0x10;
        return bytes;
    }

    @Test
    void missing() throws IOException {
        Files.delete(index);

        assertOff("no index", "thinjit-cli");
    }

    @Test
    void aFolderInItsPlace() throws IOException {
        Files.delete(index);
        Files.createDirectory(index);

        assertOff("no index");
    }

    @Test
    void aTextFileInItsPlace() throws IOException {
        Files.writeString(index, "not an index\n".repeat(100));

        assertOff("is not a ThinJIT index");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 63, 64, 65, 200, -1, -2, -100})
    void truncated(int length) throws IOException {
        Files.write(index, Arrays.copyOf(good, Math.floorMod(length, good.length)));

        assertOff();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void truncatedAtQuarters(int quarters) throws IOException {
        Files.write(index, Arrays.copyOf(good, good.length / 4 * quarters));

        assertOff("is truncated");
    }

    @Test
    void withBytesAfterItsEnd() throws IOException {
        Files.write(index, Arrays.copyOf(good, good.length + 8));

        assertOff("is truncated");
    }

    @Test
    void ofAnotherFormatVersion() throws IOException {
        byte[] bytes = good.clone();
        bytes[HeaderDescriptor.VERSION_OFFSET] = 99;
        Files.write(index, bytes);

        assertOff("format version 99", "reads version " + HeaderDescriptor.VERSION);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                HeaderDescriptor.MAGIC_OFFSET,
                HeaderDescriptor.VERSION_OFFSET,
                HeaderDescriptor.SECTIONS_OFFSET,
                HeaderDescriptor.SECTIONS_OFFSET + 3,
                HeaderDescriptor.FILE_LENGTH_OFFSET,
                HeaderDescriptor.FILE_LENGTH_OFFSET + 7,
                HeaderDescriptor.INDEX_ID_OFFSET,
                HeaderDescriptor.PACK_LENGTH_OFFSET,
                HeaderDescriptor.JDK_OFFSET,
                HeaderDescriptor.LOOKAHEAD_OFFSET,
                HeaderDescriptor.FLAGS_OFFSET + 3,
                HeaderDescriptor.MAIN_CLASS_OFFSET,
                HeaderDescriptor.MAIN_CLASS_OFFSET + 4,
                HeaderDescriptor.CRC_OFFSET,
                HeaderDescriptor.LENGTH + SectionDescriptor.OFFSET_OFFSET,
                HeaderDescriptor.LENGTH + SectionDescriptor.LENGTH_OFFSET + 5,
                HeaderDescriptor.LENGTH + SectionDescriptor.KIND_OFFSET,
            })
    void withAFlippedHeaderByte(int at) throws IOException {
        Files.write(index, flipped(at));

        assertOff();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                SectionDescriptor.CONTAINERS,
                SectionDescriptor.CLASS_HASH,
                SectionDescriptor.CLASSES,
                SectionDescriptor.PATHS,
                SectionDescriptor.MANIFESTS,
            })
    void withAFlippedByteWhereClassesAreLookedUp(int kind) throws IOException {
        int[] place = section(kind);
        for (int at : new int[] {0, place[1] / 2, place[1] - 1}) {
            Files.write(index, flipped(place[0] + at));

            assertOff("corrupt", SectionDescriptor.name(kind) + " checksum");
        }
    }

    /** The graph is checked beside the running program: what it is served goes on. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                SectionDescriptor.NAMES,
                SectionDescriptor.CLASS_DETAILS,
                SectionDescriptor.METHODS,
                SectionDescriptor.CALL_ROWS,
                SectionDescriptor.CALLS,
                SectionDescriptor.RESOLVE_ROWS,
                SectionDescriptor.RESOLVES,
                SectionDescriptor.DISPATCH_ROWS,
                SectionDescriptor.FLAGS,
            })
    void withAFlippedByteInTheGraph(int kind) throws IOException {
        int[] place = section(kind);
        Files.write(index, flipped(place[0] + place[1] / 2));

        RunResult run = untilTheGraphWasChecked();

        assertOneLine(
                run,
                index.toString(),
                SectionDescriptor.name(kind) + " checksum",
                "nothing is loaded ahead");
        assertThat(run.stats().number("classes.asynchronous")).isZero();
        assertThat(run.stats().number("classes.synchronous")).isPositive();
        assertThat(run.stats().text("fallbacks")).contains("checksum");
    }

    /** Names of methods are for people: only who wants to read of them has them read. */
    @Test
    void aFlippedByteInTheMembersHarmsReportsAlone() throws IOException {
        int[] place = section(SectionDescriptor.MEMBERS);
        Files.write(index, flipped(place[0] + place[1] / 2));

        assertThat(run().agentLines()).isEmpty();

        RunResult run = jvm("events").agent("events=events.tsv").jar(app).run();
        assertSame(plain, run);
        assertOneLine(run, index.toString(), "members checksum", "nothing more is loaded");
    }

    /** The sections that nothing relies on for a fact about the program. */
    @Test
    void aFlippedByteInTheRemarksHarmsNothing() throws IOException {
        int[] place = section(SectionDescriptor.META);
        Files.write(index, flipped(place[0] + 1));

        assertThat(run().agentLines()).isEmpty();
    }

    @Test
    void ofAnotherProgram() throws IOException {
        JarBuilder jar = new JarBuilder().attribute("Main-Class", "other.Main");
        jar.sources("package other; public class Main { public static void main(String[] a) {} }");
        Path other = jar.write(folder.resolve("other.jar"));
        Files.copy(index(other), index, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                sibling(other, ".tjp"), sibling(app, ".tjp"), StandardCopyOption.REPLACE_EXISTING);

        RunResult run = run();

        assertOneLine(run, "class path is not the indexed one", "other.jar", "app.jar");
    }

    /** The program ends only when the discovery thread has looked at the graph. */
    private RunResult untilTheGraphWasChecked() {
        RunResult run =
                jvm("thinjit")
                        .agent("stats=stats.json")
                        .options("-Dawait.end.of=thinjit-discovery")
                        .jar(app)
                        .run();
        assertSame(plain, run);
        return run;
    }

    /** Returns a section's offset in the file and its length. */
    private int[] section(int kind) {
        ByteBuffer file = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < file.getInt(HeaderDescriptor.SECTIONS_OFFSET); i++) {
            int at = HeaderDescriptor.LENGTH + i * SectionDescriptor.LENGTH;
            if (file.getInt(at + SectionDescriptor.KIND_OFFSET) == kind) {
                return new int[] {
                    (int) file.getLong(at + SectionDescriptor.OFFSET_OFFSET),
                    (int) file.getLong(at + SectionDescriptor.LENGTH_OFFSET)
                };
            }
        }
        throw new AssertionError("no section " + kind);
    }
}
