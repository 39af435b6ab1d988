package org.thinjit.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.ClassTable;
import org.thinjit.indexer.fixture.CallFixture;
import org.thinjit.indexer.fixture.ResolveFixture;
import org.thinjit.indexer.fixture.WovenFixture;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;

/** Whatever bytes lie in class files and jars, indexing ends with an index that opens. */
class FuzzTest {
    private static final long SEED = 20_261_122;
    private static final int CLASSES = 1500;
    private static final int JARS = 300;

    @TempDir Path folder;

    private static void damage(byte[] bytes, Random random) {
        int flips = 1 + random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }

    @Test
    void damagedClassFilesGiveAnIndex() throws Exception {
        Random random = new Random(SEED);
        List<Class<?>> originals =
                List.of(
                        WovenFixture.class,
                        ResolveFixture.class,
                        CallFixture.class,
                        FuzzTest.class);
        Jars jar = new Jars();
        for (int i = 0; i < CLASSES; i++) {
            byte[] bytes = Jars.bytes(originals.get(random.nextInt(originals.size())));
            if (random.nextInt(5) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                damage(bytes, random);
            }
            jar.entry("fuzz" + i + "/C.class", renamed(bytes, i));
        }
        Path file = jar.write(folder.resolve("fuzz.jar"));
        IndexReport report = Indexes.index(folder.resolve("f.tji"), null, PackMode.ALL, file);
        ClassTable classes = Indexes.open(folder.resolve("f.tji")).classes();
        assertThat(classes.count()).isEqualTo(CLASSES);
        assertThat(report.packedClasses()).isBetween(CLASSES / 10, CLASSES - 1);
    }

    /**
     * Gives the damaged class the name of its entry, so that it is not left out for its name. Both
     * names have the same length; names are the only place where they occur.
     */
    private static byte[] renamed(byte[] bytes, int number) {
        return ClassRenamer.renamed(bytes, "fuzz" + number + "/C");
    }

    @Test
    void damagedJarsGiveAnIndex() throws Exception {
        Random random = new Random(SEED);
        byte[] original =
                new Jars()
                        .manifest("Class-Path: other.jar", "Multi-Release: true")
                        .packageOf(WovenFixture.class)
                        .entry("META-INF/services/a.B", "a.C\n")
                        .bytes();
        List<Path> jars = new ArrayList<>();
        for (int i = 0; i < JARS; i++) {
            byte[] bytes = original.clone();
            damageDirectory(bytes, random);
            jars.add(Files.write(folder.resolve("fuzz" + i + ".jar"), bytes));
        }
        int indexed = 0;
        for (Path jar : jars) {
            indexed += indexes(jar) ? 1 : 0;
        }
        assertThat(indexed).isEqualTo(JARS);
    }

    private static void damageDirectory(byte[] bytes, Random random) {
        int tail = Math.min(bytes.length, 2500);
        for (int i = 0; i < 3; i++) {
            bytes[bytes.length - 1 - random.nextInt(tail)] = (byte) random.nextInt(256);
        }
        damage(bytes, random);
    }

    private boolean indexes(Path jar) throws IOException {
        Path output = folder.resolve("j.tji");
        Indexes.index(output, null, PackMode.ALL, jar);
        return Indexes.open(output).containers().count() >= 1;
    }
}
