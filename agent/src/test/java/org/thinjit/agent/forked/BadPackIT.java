package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.PackDescriptor;

/** A class pack that cannot be trusted switches ThinJIT off, or leaves a class to its jar. */
final class BadPackIT extends ForkedTest {
    private Path app;
    private Path index;
    private Path pack;
    private byte[] good;
    private RunResult plain;

    @BeforeEach
    void indexAProgram() throws IOException {
        app = chainJar("app.jar");
        index = index(app);
        pack = sibling(app, ".tjp");
        good = Files.readAllBytes(pack);
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
        assertOneLine(run, "app.tjp", "running plain");
    }

    @Test
    void missing() throws IOException {
        Files.delete(pack);

        assertOff("is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, -1, -8})
    void truncated(int length) throws IOException {
        Files.write(pack, Arrays.copyOf(good, Math.floorMod(length, good.length)));

        assertOff();
    }

    @Test
    void withBytesAfterItsEnd() throws IOException {
        Files.write(pack, Arrays.copyOf(good, good.length + 8));

        assertOff("truncated");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                PackDescriptor.MAGIC_OFFSET,
                PackDescriptor.VERSION_OFFSET,
                PackDescriptor.FILE_LENGTH_OFFSET,
                PackDescriptor.INDEX_ID_OFFSET,
            })
    void withAFlippedHeaderByte(int at) throws IOException {
        good[at] ^= 1;
        Files.write(pack, good);

        assertOff();
    }

    @Test
    void ofAnotherIndex() throws IOException {
        Path other = chain().entry("note", new byte[1]).write(folder.resolve("other.jar"));
        index(other);
        Files.write(index, Files.readAllBytes(sibling(other, ".tji")));

        assertOff("app.tjp");
    }

    @Test
    void aDamagedClassComesFromItsJar() throws IOException {
        damage("org/thinjit/fixture/chain/Third");
        Files.write(pack, good);

        RunResult run = run();

        assertOneLine(run, "org.thinjit.fixture.chain.Third", "damaged", "app.tji", "jar");
        assertThat(run.stats().text("fallbacks")).contains("damaged");
        assertThat(run.stats().number("classes.synchronous")).isPositive();
    }

    @Test
    void aClassOfADamagedNameComesFromItsJar() throws IOException {
        ClassTable classes =
                CombinedIndex.open(ByteBuffer.wrap(Files.readAllBytes(index))).classes();
        int number = classes.find("org/thinjit/fixture/chain/Third");
        good[(int) classes.packOffset(number) + classes.packLength(number)] ^= 1;
        Files.write(pack, good);

        RunResult run = run();

        assertOneLine(run, "org.thinjit.fixture.chain.Third", "name", "damaged", "app.tji", "jar");
    }

    @Test
    void damageOfEveryClassIsToldOnce() throws IOException {
        Arrays.fill(good, PackDescriptor.LENGTH, good.length, (byte) 0xCA);
        Files.write(pack, good);

        assertOneLine(run(), "damaged", "app.tji");
    }

    private void damage(String name) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(index);
            ClassTable classes = CombinedIndex.open(ByteBuffer.wrap(bytes)).classes();
            int number = classes.find(name);
            good[(int) classes.packOffset(number) + classes.packLength(number) / 2] ^= 1;
        } catch (IndexFormatException e) {
            throw new AssertionError(e);
        }
    }
}
