package org.thinjit.indexer.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.indexer.support.Jars;

/** Jars made by chance: for each release that this JDK can stand in for, the entry that it reads. */
class VariantsOfJdkTest {
    private static final int JARS = 40;
    private static final int NEWEST = Runtime.version().feature();
    private static final String[] PLACES = {
        "",
        "META-INF/versions/7/",
        "META-INF/versions/8/",
        "META-INF/versions/9/",
        "META-INF/versions/09/",
        "META-INF/versions/10/",
        "META-INF/versions/11/",
        "META-INF/versions/17/",
        "META-INF/versions/18/",
        "META-INF/versions/x/",
        "meta-inf/versions/11/",
    };
    private static final String[] NAMES = {"p/A", "p/B", "A", "META-INF/A"};

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesTheEntryThatTheJdkReads(long seed) throws IOException {
        Random random = new Random(seed);
        int served = 0;
        for (int number = 0; number < JARS; number++) {
            Jars content = new Jars().entry("any", "thing");
            content.manifest("Multi-Release: true");
            Set<String> entries = new TreeSet<>();
            for (String place : PLACES) {
                for (String name : NAMES) {
                    if (random.nextInt(6) == 0) {
                        entries.add(place + name);
                        content.entry(place + name + ".class", place);
                    }
                }
            }
            served += compare(content.write(folder.resolve(number + ".jar")), entries);
        }
        assertThat(served).as("entries that were compared").isGreaterThan(JARS);
    }

    private static int compare(Path file, Set<String> entries) throws IOException {
        int served = 0;
        for (int feature = 9; feature <= NEWEST; feature++) {
            Variants variants = new Variants(feature, false);
            Set<String> base = new TreeSet<>(entries);
            base.removeIf(variants::add);
            for (int other = 9; other <= NEWEST; other++) {
                if (variants.range().from() <= other && other <= variants.range().until()) {
                    Runtime.Version version = Runtime.Version.parse(Integer.toString(other));
                    served += compare(file, version, variants, base);
                }
            }
        }
        return served;
    }

    private static int compare(
            Path file, Runtime.Version version, Variants variants, Set<String> base)
            throws IOException {
        int served = 0;
        try (JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, version)) {
            assertThat(jar.isMultiRelease()).isTrue();
            for (String name : NAMES) {
                boolean inBase = base.contains(name);
                ClassEntry entry = variants.entry(name, inBase, null);
                JarEntry read = jar.getJarEntry(entry.resource());
                if (entry.plain() == null && (inBase || entry.varied())) {
                    served++;
                    assertThat(entry.path())
                            .as("%s of %s on %s", name, base, version)
                            .isEqualTo(read.getRealName());
                }
            }
        }
        return served;
    }
}
