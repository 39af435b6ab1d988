package org.thinjit.indexer.pack;

import org.thinjit.indexer.container.PlainReason;

/**
 * One class ready to be written.
 *
 * @param type the class's number
 * @param prepared its bytes with everything set, or null
 * @param checksum their CRC-32
 * @param flags for each of its methods the flag that was woven, or -1
 * @param cached whether it comes out of the cache
 * @param problem why there are no bytes, or null
 */
record PackedClass(
        int type,
        PreparedClass prepared,
        int checksum,
        int[] flags,
        boolean cached,
        PlainReason problem) {
    static PackedClass of(int type, PreparedClass prepared, int[] plannedFlags, boolean cached) {
        int[] flags = prepared.number(plannedFlags);
        int checksum = ClassFileIdentity.of(prepared.bytes()).checksum();
        return new PackedClass(type, prepared, checksum, flags, cached, null);
    }

    static PackedClass unreadable(int type) {
        return new PackedClass(type, null, 0, null, false, PlainReason.UNREADABLE);
    }

    byte[] bytes() {
        return prepared.bytes();
    }
}
