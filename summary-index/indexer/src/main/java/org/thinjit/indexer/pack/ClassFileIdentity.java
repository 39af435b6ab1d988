package org.thinjit.indexer.pack;

import java.util.zip.CRC32;

/**
 * Tells class files apart: what a class loader defines is a container's own class file when length and
 * checksum are the same.
 *
 * @param length bytes
 * @param checksum their CRC-32
 */
record ClassFileIdentity(int length, int checksum) {
    /** Of the bytes of a class file. */
    static ClassFileIdentity of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new ClassFileIdentity(bytes.length, (int) crc.getValue());
    }
}
