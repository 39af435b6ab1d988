package org.thinjit.indexer.cache;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.thinjit.format.write.CacheEntryDescriptor;
import org.thinjit.indexer.container.JarListing;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.encoding.RecordOutput;
import org.thinjit.indexer.summary.SummaryCodec;
import org.thinjit.indexer.summary.SummaryUnit;
import org.thinjit.indexer.tool.ToolIdentity;

/**
 * A jar as this run met it.
 *
 * @param file the jar
 * @param size its size when it was digested
 * @param modified its time of modification then
 * @param digest SHA-256 of its bytes, or null when no cache is used
 * @param listing what it holds
 * @param summaries of its classes, or null when the cache did not have them
 */
record CachedJar(
        File file,
        long size,
        long modified,
        String digest,
        JarListing listing,
        List<SummaryUnit> summaries) {
    private static final String KIND = "summary";

    /**
     * Reads a jar, from the cache when it knows it.
     *
     * @throws IOException if it is no readable jar
     */
    static CachedJar of(File file, EntryStore store) throws IOException {
        long size = file.length();
        long modified = file.lastModified();
        if (store == null) {
            return new CachedJar(file, size, modified, null, JarListing.of(file), null);
        }
        String digest = EntryNames.digest(file);
        try (CacheEntry entry = store.open(entryName(digest), CacheEntryDescriptor.SUMMARY)) {
            if (entry != null) {
                RecordInput records = entry.records();
                JarListing listing = JarListing.read(records);
                List<SummaryUnit> units = SummaryCodec.read(records);
                return new CachedJar(file, size, modified, digest, listing, units);
            }
        } catch (IndexOutOfBoundsException e) {
            // Written by other code that calls itself the same version: as good as absent.
            return new CachedJar(file, size, modified, digest, JarListing.of(file), null);
        }
        return new CachedJar(file, size, modified, digest, JarListing.of(file), null);
    }

    private static String entryName(String digest) {
        return EntryNames.name(
                digest,
                KIND,
                String.valueOf(JarListing.VERSION),
                String.valueOf(Runtime.version().feature()),
                String.valueOf(SummaryCodec.VERSION),
                ToolIdentity.text());
    }

    /** Whether the file still is the one that was digested, as far as size and time tell. */
    boolean unchanged() {
        return file.length() == size && file.lastModified() == modified;
    }

    void save(EntryStore store, List<SummaryUnit> units) throws IOException {
        RecordOutput out = new RecordOutput();
        listing.write(out);
        SummaryCodec.write(out, units);
        store.write(
                entryName(digest),
                CacheEntryDescriptor.SUMMARY,
                out.toByteArray(),
                EntryStore.Tail.NONE);
    }
}
