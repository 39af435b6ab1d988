package org.thinjit.format.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.SectionDescriptor;

/**
 * Collects the sections of a combined index and writes the file. Equal sections and header values
 * give equal bytes. For one thread.
 */
public final class IndexWriter {
    private static final int ALIGNMENT = 8;

    private final SectionBuffer[] sections = new SectionBuffer[SectionDescriptor.KINDS];
    private int lookahead;
    private int flagCount;
    private int mainClass = -1;

    /** Creates a writer with empty sections. */
    public IndexWriter() {
        for (int kind = 1; kind < sections.length; kind++) {
            sections[kind] = new SectionBuffer();
        }
    }

    /**
     * Returns a section to append to.
     *
     * @param kind a constant of {@link SectionDescriptor}
     * @return the section
     */
    public SectionBuffer section(int kind) {
        return sections[kind];
    }

    /**
     * Sets the lookahead for which prologs were chosen.
     *
     * @param calls 1 to 64
     */
    public void lookahead(int calls) {
        lookahead = calls;
    }

    /**
     * Sets the number of discovery flags.
     *
     * @param flags 0 or more
     */
    public void flagCount(int flags) {
        flagCount = flags;
    }

    /**
     * Sets the main class.
     *
     * @param number the class's number, or -1 when it is not known
     */
    public void mainClass(int number) {
        mainClass = number;
    }

    /**
     * Computes the id that ties a pack to this index; call it when all sections are complete.
     *
     * @return the first 8 bytes of the SHA-256 of the sections; the profile does not count, because
     *     it names the index that it belongs to
     */
    public long id() {
        MessageDigest sha = sha256();
        for (int kind = 1; kind < sections.length; kind++) {
            if (kind != SectionDescriptor.PROFILE) {
                sha.update(sections[kind].written());
            }
        }
        return ByteBuffer.wrap(sha.digest()).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Writes the index: to a temporary name beside it first, then moved into place.
     *
     * @param file where the index goes
     * @param packLength the pack's length in bytes, 0 without a pack
     * @throws IOException if the file cannot be written; then nothing has changed
     */
    public void write(Path file, long packLength) throws IOException {
        AtomicFile.write(file, bytes(packLength));
    }

    /**
     * Lays the whole file out.
     *
     * @param packLength the pack's length in bytes, 0 without a pack
     * @return the file's bytes
     */
    public ByteBuffer bytes(long packLength) {
        int count = sections.length - 1;
        int start = HeaderDescriptor.LENGTH + count * SectionDescriptor.LENGTH;
        int total = start;
        for (int kind = 1; kind < sections.length; kind++) {
            total = Math.addExact(aligned(total), sections[kind].length());
        }
        ByteBuffer out = ByteBuffer.allocate(aligned(total)).order(ByteOrder.LITTLE_ENDIAN);
        int at = start;
        for (int kind = 1; kind < sections.length; kind++) {
            at = aligned(at);
            putSection(out, kind, at);
            at += sections[kind].length();
        }
        putHeader(out, count, packLength);
        return out;
    }

    private void putSection(ByteBuffer out, int kind, int at) {
        ByteBuffer content = sections[kind].written();
        CRC32 crc = new CRC32();
        crc.update(content.duplicate());
        out.put(at, content, 0, content.capacity());
        int entry = HeaderDescriptor.LENGTH + (kind - 1) * SectionDescriptor.LENGTH;
        out.putLong(entry + SectionDescriptor.OFFSET_OFFSET, at);
        out.putLong(entry + SectionDescriptor.LENGTH_OFFSET, content.capacity());
        out.putInt(entry + SectionDescriptor.CRC_OFFSET, (int) crc.getValue());
        out.putInt(entry + SectionDescriptor.KIND_OFFSET, kind);
    }

    private void putHeader(ByteBuffer out, int count, long packLength) {
        out.putLong(HeaderDescriptor.MAGIC_OFFSET, HeaderDescriptor.MAGIC);
        out.putInt(HeaderDescriptor.VERSION_OFFSET, HeaderDescriptor.VERSION);
        out.putInt(HeaderDescriptor.SECTIONS_OFFSET, count);
        out.putLong(HeaderDescriptor.FILE_LENGTH_OFFSET, out.capacity());
        out.putLong(HeaderDescriptor.INDEX_ID_OFFSET, id());
        out.putLong(HeaderDescriptor.PACK_LENGTH_OFFSET, packLength);
        out.putInt(HeaderDescriptor.JDK_OFFSET, Runtime.version().feature());
        out.putInt(HeaderDescriptor.LOOKAHEAD_OFFSET, lookahead);
        out.putInt(HeaderDescriptor.FLAGS_OFFSET, flagCount);
        out.putInt(HeaderDescriptor.MAIN_CLASS_OFFSET, mainClass + 1);
        out.putInt(HeaderDescriptor.CRC_OFFSET, CombinedIndex.headerChecksum(out, count));
    }

    private static int aligned(int offset) {
        return Math.addExact(offset, ALIGNMENT - 1) & -ALIGNMENT;
    }
}
