package org.thinjit.indexer.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.thinjit.format.write.AtomicFile;

/** Keeps a folder of entries within its limit. Files of other names are not touched. */
final class Eviction {
    /** No build takes that long; its unfinished files are nobody's. */
    private static final long ABANDONED_MILLIS = TimeUnit.DAYS.toMillis(1);

    private record Candidate(Path file, long bytes, long usedMillis) {}

    private Eviction() {}

    static void run(CacheFolder cache, long nowMillis) throws IOException {
        if (!Files.isDirectory(cache.folder())) {
            return;
        }
        List<Candidate> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(cache.folder())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Candidate candidate = candidate(file);
                if (candidate == null) {
                    continue;
                }
                if (name.endsWith(EntryStore.SUFFIX)) {
                    entries.add(candidate);
                } else if (name.endsWith(AtomicFile.TEMPORARY)
                        && nowMillis - candidate.usedMillis > ABANDONED_MILLIS) {
                    EntryStore.delete(file);
                }
            }
        }
        deleteOldest(entries, cache.maxBytes());
    }

    /** Null when somebody else deleted the file just now. */
    private static Candidate candidate(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Candidate(file, found.size(), found.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return null;
        }
    }

    private static void deleteOldest(List<Candidate> entries, long maxBytes) {
        long total = entries.stream().mapToLong(Candidate::bytes).sum();
        entries.sort(
                Comparator.comparingLong(Candidate::usedMillis).thenComparing(Candidate::file));
        for (Candidate oldest : entries) {
            if (total <= maxBytes) {
                return;
            }
            EntryStore.delete(oldest.file);
            total -= oldest.bytes;
        }
    }
}
