package org.thinjit.indexer.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.indexer.encoding.RecordOutput;

/**
 * A container's prepared classes as they will be saved: those packed now, and those that an earlier
 * run left and this one did not pack. Bytes are not held here, they lie in the pack. For one thread.
 */
final class ContainerRecord {
    private static final int NOT_PACKED = -1;

    private final StoredClass[] classes;
    private final int[] typeOf;
    private final boolean[] fromStore;
    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private boolean changed;

    ContainerRecord(int count) {
        this.classes = new StoredClass[count];
        this.typeOf = new int[count];
        this.fromStore = new boolean[count];
    }

    void keep(int place, PackedClass packed) {
        PreparedClass prepared = packed.prepared();
        typeOf[place] = packed.type();
        fromStore[place] = packed.cached();
        changed |= !packed.cached();
        classes[place] =
                new StoredClass(
                        prepared.forms(),
                        prepared.places(),
                        prepared.failure(),
                        packed.cached() ? null : numbers(prepared.asked()),
                        prepared.bytes().length,
                        packed.checksum(),
                        prepared.origin(),
                        0);
    }

    private int[] numbers(Iterable<String> names) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : names) {
            Integer known = asked.putIfAbsent(name, asked.size());
            numbers.add(known == null ? asked.size() - 1 : known);
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a class was prepared, so that the cache lacks something. */
    boolean changed() {
        return changed;
    }

    /** Adds the classes that were stored, still hold and were not packed. */
    void addUnpacked(StoredContainer stored) {
        for (int place = 0; place < classes.length; place++) {
            StoredClass found = classes[place] == null ? stored.find(place) : null;
            if (found != null && stored.prepared(found) != null) {
                classes[place] = found;
                typeOf[place] = NOT_PACKED;
                fromStore[place] = true;
            }
        }
    }

    /** The entry's records, see {@link StoredContainer}. */
    byte[] encoded(StoredContainer stored, ProgramTypes types) {
        RecordOutput each = new RecordOutput();
        each.number(classes.length);
        for (int place = 0; place < classes.length; place++) {
            StoredClass own = classes[place];
            if (fromStore[place]) {
                int[] renumbered = numbers(stored.asked(stored.find(place)));
                own =
                        new StoredClass(
                                own.forms(),
                                own.places(),
                                own.failure(),
                                renumbered,
                                own.length(),
                                own.checksum(),
                                own.origin(),
                                0);
            }
            StoredClass.write(each, own);
        }
        RecordOutput out = new RecordOutput();
        out.number(asked.size());
        for (String name : asked.keySet()) {
            out.text(name);
            types.answer(name).write(out);
        }
        out.raw(each.toByteArray());
        return out.toByteArray();
    }

    /** Writes the bytes of all classes in order. */
    void writeBytes(
            FileChannel out, FileChannel pack, PackContents contents, StoredContainer stored)
            throws IOException {
        for (int place = 0; place < classes.length; place++) {
            if (classes[place] == null) {
                continue;
            }
            byte[] bytes =
                    typeOf[place] == NOT_PACKED
                            ? stored.prepared(stored.find(place)).bytes()
                            : packed(pack, contents, typeOf[place]);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        }
    }

    private static byte[] packed(FileChannel pack, PackContents contents, int type)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(contents.length(type));
        while (bytes.hasRemaining()) {
            if (pack.read(bytes, contents.offset(type) + bytes.position()) < 0) {
                throw new IOException("the pack is cut off");
            }
        }
        return bytes.array();
    }
}
