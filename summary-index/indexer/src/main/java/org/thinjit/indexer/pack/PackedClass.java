package org.thinjit.indexer.pack;

import java.util.zip.CRC32;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.prolog.Outcome;

/**
 * One class made ready for the pack.
 *
 * @param type the class's number
 * @param bytes what goes into the pack, or null
 * @param checksum its CRC-32
 * @param flags for each of its methods the flag that was woven, or -1
 * @param failure why methods that should have a prolog have none, or null
 * @param problem why there are no bytes, or null
 */
record PackedClass(
        int type, byte[] bytes, int checksum, int[] flags, Outcome failure, PlainReason problem) {
    static PackedClass of(int type, byte[] bytes, int[] flags, Outcome failure) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new PackedClass(type, bytes, (int) crc.getValue(), flags, failure, null);
    }

    static PackedClass unreadable(int type) {
        return new PackedClass(type, null, 0, null, null, PlainReason.UNREADABLE);
    }
}
