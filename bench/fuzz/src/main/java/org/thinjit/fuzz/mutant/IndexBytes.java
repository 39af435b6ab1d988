package org.thinjit.fuzz.mutant;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.PackDescriptor;
import org.thinjit.format.SectionDescriptor;

/** The bytes of an index, and where its parts lie. Not thread-safe. */
final class IndexBytes {
    private final ByteBuffer bytes;

    /**
     * Takes an index.
     *
     * @param index a good one; changed in place
     */
    IndexBytes(byte[] index) {
        this.bytes = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns where a section begins. */
    int start(int kind) {
        return (int) bytes.getLong(record(kind) + SectionDescriptor.OFFSET_OFFSET);
    }

    /** Returns a section's length in bytes. */
    int length(int kind) {
        return (int) bytes.getLong(record(kind) + SectionDescriptor.LENGTH_OFFSET);
    }

    private static int record(int kind) {
        return HeaderDescriptor.LENGTH + (kind - 1) * SectionDescriptor.LENGTH;
    }

    /** Makes all checksums of the index right, so that only its content lies. */
    void repair() {
        for (int kind = 1; kind < SectionDescriptor.KINDS; kind++) {
            int checksum = checksum(bytes, start(kind), length(kind));
            bytes.putInt(record(kind) + SectionDescriptor.CRC_OFFSET, checksum);
        }
        int sections = SectionDescriptor.KINDS - 1;
        bytes.putInt(HeaderDescriptor.CRC_OFFSET, CombinedIndex.headerChecksum(bytes, sections));
    }

    /** Makes the checksums of all classes those of another pack. */
    void adopt(byte[] pack) {
        ByteBuffer packed = ByteBuffer.wrap(pack);
        int classes = start(SectionDescriptor.CLASSES);
        int end = classes + length(SectionDescriptor.CLASSES);
        for (int at = classes; at < end; at += ClassDescriptor.LENGTH) {
            int length = bytes.getInt(at + ClassDescriptor.PACK_LENGTH_OFFSET);
            long units = bytes.getInt(at + ClassDescriptor.PACK_OFFSET) & 0xffffffffL;
            long place = units * PackDescriptor.ALIGNMENT;
            if (length > 0 && place + length <= pack.length) {
                int checksum = checksum(packed, (int) place, length);
                bytes.putInt(at + ClassDescriptor.PACK_CRC_OFFSET, checksum);
            }
        }
        repair();
    }

    private static int checksum(ByteBuffer of, int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(of.slice(start, length));
        return (int) crc.getValue();
    }
}
