package org.thinjit.indexer.pack;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thinjit.indexer.cache.CacheEntry;
import org.thinjit.indexer.encoding.RecordInput;

/**
 * What the cache has of a container's prepared classes. Its records: the names of types that were
 * asked for, each with the answer; then one record for each class, in order of the listing. Safe for
 * use by several threads.
 */
final class StoredContainer implements Closeable {
    private final CacheEntry entry;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> unchanged = new ArrayList<>();
    private final List<StoredClass> classes = new ArrayList<>();

    private StoredContainer(CacheEntry entry) {
        this.entry = entry;
    }

    /**
     * Reads an entry.
     *
     * @param entry the entry, or null; to be closed by closing the container
     * @param expected how many classes the container has
     * @param types tells which answers have changed
     * @return what the entry holds; nothing when there is none or it does not fit
     */
    static StoredContainer of(CacheEntry entry, int expected, ProgramTypes types) {
        StoredContainer stored = new StoredContainer(entry);
        if (entry != null) {
            try {
                stored.read(entry.records(), types);
            } catch (IndexOutOfBoundsException e) {
                stored.classes.clear(); // Other code that calls itself the same version.
            }
        }
        if (stored.classes.size() != expected) {
            stored.classes.clear();
        }
        return stored;
    }

    private void read(RecordInput in, ProgramTypes types) {
        int asked = in.count();
        for (int i = 0; i < asked; i++) {
            names.add(in.text());
            unchanged.add(types.answer(names.get(i)).equals(TypeAnswer.read(in)));
        }
        int count = in.count();
        long place = 0;
        for (int i = 0; i < count; i++) {
            StoredClass stored = StoredClass.read(in, place);
            classes.add(stored);
            place += stored == null ? 0 : stored.length();
        }
    }

    /** The record of a class, or null where there is none or what it depends on has changed. */
    StoredClass find(int number) {
        StoredClass stored = classes.isEmpty() ? null : classes.get(number);
        return stored == null || !stored.holds(unchanged) ? null : stored;
    }

    /** The class with its bytes; null when they are damaged. */
    PreparedClass prepared(StoredClass stored) {
        byte[] bytes = entry.bytes(stored.place(), stored.length(), stored.checksum());
        return bytes == null
                ? null
                : new PreparedClass(
                        stored.forms(),
                        bytes,
                        stored.places(),
                        stored.failure(),
                        Set.of(),
                        stored.origin());
    }

    /** The names of the types that a class asked for. */
    List<String> asked(StoredClass stored) {
        List<String> asked = new ArrayList<>();
        for (int type : stored.asked()) {
            asked.add(names.get(type));
        }
        return asked;
    }

    @Override
    public void close() throws IOException {
        if (entry != null) {
            entry.close();
        }
    }
}
