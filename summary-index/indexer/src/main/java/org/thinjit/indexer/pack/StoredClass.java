package org.thinjit.indexer.pack;

import java.util.List;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.encoding.RecordOutput;
import org.thinjit.indexer.prolog.Outcome;

/**
 * A prepared class's record in a cache entry; its bytes lie behind the records.
 *
 * @param forms see {@link PreparedClass}
 * @param places see {@link PreparedClass}
 * @param failure see {@link PreparedClass}
 * @param asked the types asked for, as numbers of the entry's table
 * @param length bytes
 * @param checksum their CRC-32, with the numbers of flags that they were last packed with
 * @param origin the container's own class file
 * @param place of the bytes behind the records; follows from the classes before, not written
 */
record StoredClass(
        byte[] forms,
        int[] places,
        Outcome failure,
        int[] asked,
        int length,
        int checksum,
        ClassFileIdentity origin,
        long place) {
    private static final Outcome[] FAILURES = Outcome.values();

    /** Writes the record, or a mark for a class without one. */
    static void write(RecordOutput out, StoredClass stored) {
        out.number(stored == null ? 0 : 1);
        if (stored != null) {
            out.bytes(stored.forms);
            out.numbers(stored.places);
            out.number(stored.failure == null ? 0 : stored.failure.ordinal() + 1);
            out.numbers(stored.asked);
            out.number(stored.length);
            out.number(stored.checksum);
            out.number(stored.origin.length());
            out.number(stored.origin.checksum());
        }
    }

    /** Reads a record, or null. */
    static StoredClass read(RecordInput in, long place) {
        if (in.number() == 0) {
            return null;
        }
        byte[] forms = in.bytes();
        int[] places = in.numbers();
        int failure = in.number();
        return new StoredClass(
                forms,
                places,
                failure == 0 ? null : FAILURES[failure - 1],
                in.numbers(),
                in.number(),
                in.number(),
                new ClassFileIdentity(in.number(), in.number()),
                place);
    }

    /** Whether all that was asked for is still answered the same. */
    boolean holds(List<Boolean> unchanged) {
        for (int type : asked) {
            if (!unchanged.get(type)) {
                return false;
            }
        }
        return true;
    }
}
