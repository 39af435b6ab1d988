package org.thinjit.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.write.CacheEntryDescriptor;

class EntryStoreTest {
    private static final int KIND = CacheEntryDescriptor.CLASSES;
    private static final byte[] RECORDS = {0, 1, 2, 3};
    private static final byte[] TAIL = {9, 8, 7};
    private static final long NOW_MS = 1_700_000_000_000L;
    private static final long DAY_MS = 86_400_000;

    @TempDir Path folder;
    private EntryStore store;

    @BeforeEach
    void create() {
        store = new EntryStore(new CacheFolder(folder.resolve("made/when/needed"), 1 << 20));
    }

    private void write(String name, byte[] records) throws IOException {
        store.write(name, KIND, records, channel -> channel.write(ByteBuffer.wrap(TAIL)));
    }

    private Path file(String name) {
        return folder.resolve("made/when/needed").resolve(name + EntryStore.SUFFIX);
    }

    private byte[] read(String name) throws IOException {
        try (CacheEntry entry = store.open(name, KIND)) {
            return entry == null ? null : entry.records().raw(RECORDS.length);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(file("x").getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasWrittenIsRead() throws Exception {
        assertThat(read("a")).isNull();
        write("a", RECORDS);

        assertThat(read("a")).isEqualTo(RECORDS);
        assertThat(files()).containsExactly("a.tjc");
        try (CacheEntry entry = store.open("a", KIND)) {
            byte[] middle = {8, 7};
            assertThat(entry.bytes(1, 2, CacheEntry.checksum(middle))).isEqualTo(middle);
            assertThat(entry.bytes(0, 2, CacheEntry.checksum(middle))).isNull();
            assertThat(entry.bytes(2, 2, 0)).isNull();
        }
    }

    @Test
    void aDamagedEntryIsAbsentAndGoesAway() throws Exception {
        write("a", RECORDS);
        byte[] whole = Files.readAllBytes(file("a"));
        int checked = CacheEntryDescriptor.LENGTH + RECORDS.length;
        for (int at = 0; at < checked; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file("a"), damaged);
            assertThat(read("a")).as("byte %d", at).isNull();
            assertThat(file("a")).doesNotExist();
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file("a"), Arrays.copyOf(whole, length));
            assertThat(read("a")).as("cut off at %d", length).isNull();
        }
    }

    @Test
    void anEntryOfAnotherKindIsAbsent() throws Exception {
        write("a", RECORDS);

        assertThat(store.open("a", CacheEntryDescriptor.SUMMARY)).isNull();
    }

    @Test
    void anOpenEntryOutlivesItsFile() throws Exception {
        write("a", RECORDS);
        try (CacheEntry entry = store.open("a", KIND)) {
            Files.delete(file("a"));
            assertThat(entry.bytes(0, TAIL.length, CacheEntry.checksum(TAIL))).isEqualTo(TAIL);
        }
    }

    @Test
    void aFailingWriterLeavesTheOldEntryAndNothingElse() throws Exception {
        write("a", RECORDS);

        assertThatThrownBy(
                        () ->
                                store.write(
                                        "a",
                                        KIND,
                                        new byte[4],
                                        channel -> {
                                            throw new IOException("disk full");
                                        }))
                .hasMessage("disk full");
        assertThat(read("a")).isEqualTo(RECORDS);
        assertThat(files()).containsExactly("a.tjc");
    }

    @Test
    void theLeastRecentlyUsedGoFirst() throws Exception {
        for (String name : List.of("a", "b", "c", "d")) {
            write(name, RECORDS);
        }
        usedDaysAgo("a", 2);
        usedDaysAgo("b", 4);
        usedDaysAgo("c", 3);
        usedDaysAgo("d", 1);
        long two = 2 * Files.size(file("a"));
        Eviction.run(new CacheFolder(file("a").getParent(), two), NOW_MS);

        assertThat(files()).containsExactly("a.tjc", "d.tjc");
    }

    private void usedDaysAgo(String name, int days) throws IOException {
        Files.setLastModifiedTime(file(name), FileTime.fromMillis(NOW_MS - days * DAY_MS));
    }

    @Test
    void readingCountsAsUse() throws Exception {
        write("a", RECORDS);
        usedDaysAgo("a", 1000);
        FileTime before = Files.getLastModifiedTime(file("a"));
        read("a");

        assertThat(Files.getLastModifiedTime(file("a"))).isGreaterThan(before);
    }

    @Test
    void onlyAbandonedFilesAreCleanedUp() throws Exception {
        write("a", RECORDS);
        Path old = file("x").resolveSibling(".x.tjc.1.tmp");
        Path recent = file("x").resolveSibling(".y.tjc.1.tmp");
        Path foreign = file("x").resolveSibling("notes.txt");
        for (Path file : List.of(old, recent, foreign)) {
            Files.write(file, new byte[1000]);
            Files.setLastModifiedTime(file, FileTime.fromMillis(NOW_MS - 2 * DAY_MS));
        }
        Files.setLastModifiedTime(recent, FileTime.fromMillis(NOW_MS - 1000));
        Eviction.run(new CacheFolder(old.getParent(), 1 << 20), NOW_MS);

        assertThat(files()).containsExactly(".y.tjc.1.tmp", "a.tjc", "notes.txt");
    }

    @Test
    void aFolderThatIsNotThereNeedsNoTrimming() throws Exception {
        store.trim();

        assertThat(file("x").getParent()).doesNotExist();
    }

    @Test
    void writersAtTheSameTimeDoNotMix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] records = new byte[RECORDS.length];
            Arrays.fill(records, (byte) i);
            results.add(
                    threads.submit(
                            () -> {
                                write("a", records);
                                return null;
                            }));
            results.add(
                    threads.submit(
                            () -> {
                                byte[] found = read("a");
                                assertThat(found == null || found[0] == found[3]).isTrue();
                                return null;
                            }));
        }
        for (Future<?> result : results) {
            result.get();
        }
        threads.shutdown();

        assertThat(read("a")).isNotNull();
        assertThat(files()).containsExactly("a.tjc");
    }
}
