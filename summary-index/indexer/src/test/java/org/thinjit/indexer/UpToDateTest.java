package org.thinjit.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.fixture.CallFixture;
import org.thinjit.indexer.fixture.WovenFixture;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;
import org.thinjit.indexer.tool.ToolIdentity;

class UpToDateTest {
    @TempDir Path folder;
    private Path jar;
    private Path other;
    private IndexRequest request;

    @BeforeEach
    void indexTwoJars() throws IOException {
        jar = new Jars().packageOf(WovenFixture.class).write(folder.resolve("app/app.jar"));
        other = new Jars().packageOf(CallFixture.class).write(folder.resolve("app/lib/other.jar"));
        request = request(PackMode.ALL, 2, null, jar, other);
        Indexer.index(request, IndexListener.QUIET);
    }

    private IndexRequest request(PackMode pack, int lookahead, String main, Path... classPath) {
        Path output = folder.resolve("app/app.tji");
        return new IndexRequest(List.of(classPath), main, output, pack, lookahead, 1);
    }

    private static boolean holds(IndexRequest request) throws IOException {
        return UpToDate.holds(request, SearchPath.of(request.classPath()));
    }

    @Test
    void holdsRightAfterIndexing() throws Exception {
        assertThat(holds(request)).isTrue();
    }

    @Test
    void holdsForAnotherNumberOfThreads() throws Exception {
        IndexRequest more =
                new IndexRequest(request.classPath(), null, request.output(), PackMode.ALL, 2, 7);
        assertThat(holds(more)).isTrue();
    }

    @Test
    void holdsNoLongerWhenAskedForOtherwise() throws Exception {
        assertThat(holds(request(PackMode.REACHABLE, 2, null, jar, other))).isFalse();
        assertThat(holds(request(PackMode.ALL, 3, null, jar, other))).isFalse();
        assertThat(holds(request(PackMode.ALL, 2, "a.B", jar, other))).isFalse();
        assertThat(holds(request(PackMode.ALL, 2, null, other, jar))).isFalse();
        assertThat(holds(request(PackMode.ALL, 2, null, jar))).isFalse();
    }

    @Test
    void holdsNoLongerWhenTheIndexersCodeIsAnother() throws Exception {
        byte[] bytes = Files.readAllBytes(request.output());
        String mine = "tool=thinjit " + ToolIdentity.text() + "\n";
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mine);
        int lastOfDigest = at + mine.length() - 2;
        bytes[lastOfDigest] = (byte) (bytes[lastOfDigest] == '0' ? '1' : '0');
        Files.write(request.output(), bytes);
        assertThat(Indexes.open(request.output()).lookahead()).as("still readable").isEqualTo(2);
        assertThat(holds(request)).isFalse();
    }

    /** Another JDK may take other variants of multi-release jars. */
    @Test
    void holdsNoLongerWhenTheIndexersJdkIsAnother() throws Exception {
        byte[] bytes = Files.readAllBytes(request.output());
        String mine = "jdk=" + System.getProperty("java.vm.version") + "\n";
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mine);
        bytes[at + "jdk=".length()]++;
        Files.write(request.output(), bytes);
        assertThat(Indexes.open(request.output()).lookahead()).as("still readable").isEqualTo(2);
        assertThat(holds(request)).isFalse();
    }

    @Test
    void holdsNoLongerWhenAJarHasAnotherTime() throws Exception {
        Files.setLastModifiedTime(other, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(holds(request)).isFalse();
    }

    @Test
    void holdsNoLongerWhenAJarHasOtherEntriesOfTheSameSizeAndTime() throws Exception {
        FileTime time = Files.getLastModifiedTime(jar);
        long size = Files.size(jar);
        new Jars().packageOf(WovenFixture.class).entryTimeMs(1_800_000_000_000L).write(jar);
        Files.setLastModifiedTime(jar, time);
        assertThat(Files.size(jar)).isEqualTo(size);
        assertThat(holds(request)).isFalse();
    }

    @Test
    void holdsNoLongerWhenAJarIsGone() throws Exception {
        Files.delete(other);
        assertThat(holds(request)).isFalse();
    }

    @Test
    void holdsNeverForAFolder() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        IndexRequest withFolder = request(PackMode.ALL, 2, null, jar, classes);
        Indexer.index(withFolder, IndexListener.QUIET);
        assertThat(holds(withFolder)).isFalse();
    }

    @Test
    void holdsNoLongerWithoutItsPackOrWithAForeignOne() throws Exception {
        Path pack = request.packFile();
        byte[] bytes = Files.readAllBytes(pack);
        bytes[24]++;
        Files.write(pack, bytes);
        assertThat(holds(request)).isFalse();
        Files.delete(pack);
        assertThat(holds(request)).isFalse();
    }

    @Test
    void holdsWithoutAPackWhenNoneWasAskedFor() throws Exception {
        IndexRequest thin = request(PackMode.NONE, 2, null, jar, other);
        Indexer.index(thin, IndexListener.QUIET);
        assertThat(holds(thin)).isTrue();
    }

    @Test
    void holdsNoLongerWhenTheIndexIsDamagedOrGone() throws Exception {
        byte[] bytes = Files.readAllBytes(request.output());
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            Files.write(request.output(), Arrays.copyOf(bytes, length));
            assertThat(holds(request)).as("cut to " + length).isFalse();
        }
        Files.delete(request.output());
        assertThat(holds(request)).isFalse();
    }
}
