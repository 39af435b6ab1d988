package org.thinjit.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * A combined index, read in place. Opening checks the header and the section table, nothing else;
 * {@link #check} compares the sections of a part with their checksums, and callers do that before they
 * trust them. The file is in parts so that a reader may have the first before it has the others.
 *
 * <p>Safe for use by several threads: all reads are absolute. A table read with a number that the
 * file does not have throws {@link IndexOutOfBoundsException}, never more: every section is a
 * bounded slice. The counterpart of ThinLTO's combined module summary index.
 */
public final class CombinedIndex {
    /** A part of the file: its start, with the sections on which class lookup stands. */
    public static final int LOOKUP = 0;

    /** A part of the file: the sections on which the walk stands, with names of classes. */
    public static final int GRAPH = 1;

    /** A part of the file: what only people read, up to the end. */
    public static final int MEMBERS = 2;

    private final ByteBuffer file;
    private final SectionSource source;
    private final ByteBuffer[] sections = new ByteBuffer[SectionDescriptor.KINDS];
    private final int[] checksums = new int[SectionDescriptor.KINDS];

    private CombinedIndex(ByteBuffer file, SectionSource source) {
        this.file = file;
        this.source = source;
    }

    /**
     * Opens an index.
     *
     * @param bytes the whole file; its order and position are left alone
     * @return the index
     * @throws IndexFormatException if these are not the bytes of an index this version reads
     */
    public static CombinedIndex open(ByteBuffer bytes) throws IndexFormatException {
        return open(bytes, SectionMemory.of(bytes));
    }

    /**
     * Opens an index whose tables are read from where the caller says.
     *
     * @param bytes the whole file, of which header and section table are there; its order and position are
     *     left alone
     * @param source the same bytes; asked when a table is made
     * @return the index
     * @throws IndexFormatException if these are not the bytes of an index this version reads
     */
    public static CombinedIndex open(ByteBuffer bytes, SectionSource source)
            throws IndexFormatException {
        ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        file.clear();
        CombinedIndex index = new CombinedIndex(file, source);
        index.checkHeader();
        index.sliceSections();
        return index;
    }

    private void checkHeader() throws IndexFormatException {
        if (file.capacity() < HeaderDescriptor.LENGTH
                || file.getLong(HeaderDescriptor.MAGIC_OFFSET) != HeaderDescriptor.MAGIC) {
            throw new IndexFormatException("is not a ThinJIT index");
        }
        int version = file.getInt(HeaderDescriptor.VERSION_OFFSET);
        if (version != HeaderDescriptor.VERSION) {
            throw new IndexFormatException(
                    "has format version "
                            + version
                            + ", this ThinJIT reads version "
                            + HeaderDescriptor.VERSION);
        }
        if (file.getLong(HeaderDescriptor.FILE_LENGTH_OFFSET) != file.capacity()) {
            throw new IndexFormatException("is truncated");
        }
        int count = file.getInt(HeaderDescriptor.SECTIONS_OFFSET);
        if (count < 0
                || count > (file.capacity() - HeaderDescriptor.LENGTH) / SectionDescriptor.LENGTH) {
            throw new IndexFormatException("is corrupt (section table)");
        }
        if (headerChecksum(file, count) != file.getInt(HeaderDescriptor.CRC_OFFSET)) {
            throw new IndexFormatException("is corrupt (header checksum)");
        }
    }

    /**
     * Computes the checksum of header and section table.
     *
     * @param file a buffer that begins with both
     * @param sectionCount the number of records in the section table
     * @return the CRC-32 that belongs into the header
     */
    public static int headerChecksum(ByteBuffer file, int sectionCount) {
        CRC32 crc = new CRC32();
        crc.update(file.slice(0, HeaderDescriptor.CRC_OFFSET));
        crc.update(file.slice(HeaderDescriptor.LENGTH, sectionCount * SectionDescriptor.LENGTH));
        return (int) crc.getValue();
    }

    private void sliceSections() throws IndexFormatException {
        int count = file.getInt(HeaderDescriptor.SECTIONS_OFFSET);
        if (count != SectionDescriptor.KINDS - 1) {
            throw new IndexFormatException("does not have the sections of its version");
        }
        long end = HeaderDescriptor.LENGTH + (long) count * SectionDescriptor.LENGTH;
        for (int i = 0; i < count; i++) {
            int at = HeaderDescriptor.LENGTH + i * SectionDescriptor.LENGTH;
            int kind = file.getInt(at + SectionDescriptor.KIND_OFFSET);
            long offset = file.getLong(at + SectionDescriptor.OFFSET_OFFSET);
            long length = file.getLong(at + SectionDescriptor.LENGTH_OFFSET);
            if (kind != i + 1) {
                throw new IndexFormatException("has a section of unknown kind " + kind);
            }
            if (offset < end || length < 0 || offset > file.capacity() - length) {
                throw new IndexFormatException("is corrupt (" + SectionDescriptor.name(kind) + ")");
            }
            end = offset + length;
            sections[kind] = file.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
            checksums[kind] = file.getInt(at + SectionDescriptor.CRC_OFFSET);
        }
        int flags = sections[SectionDescriptor.FLAGS].capacity() / Integer.BYTES;
        if (flagCount() < 0 || flagCount() > flags) {
            throw new IndexFormatException("is corrupt (number of flags)");
        }
    }

    /**
     * Compares a part with its checksums. Facts for people and the profile, which has a checksum of its
     * own, do not count.
     *
     * @param part one of {@link #LOOKUP}, {@link #GRAPH} and {@link #MEMBERS}
     * @throws IndexFormatException naming the first section that does not match
     */
    public void check(int part) throws IndexFormatException {
        CRC32 crc = new CRC32();
        int first = Math.max(firstKind(part), SectionDescriptor.CONTAINERS);
        for (int kind = first; kind < firstKind(part + 1); kind++) {
            crc.reset();
            crc.update(sections[kind].duplicate());
            if ((int) crc.getValue() != checksums[kind]) {
                throw new IndexFormatException(
                        "is corrupt (" + SectionDescriptor.name(kind) + " checksum)");
            }
        }
    }

    /**
     * Compares all parts with their checksums.
     *
     * @throws IndexFormatException naming the first section that does not match
     */
    public void check() throws IndexFormatException {
        for (int part = LOOKUP; part <= MEMBERS; part++) {
            check(part);
        }
    }

    /**
     * Returns where a part begins; it ends where the next one begins.
     *
     * @param part one of {@link #LOOKUP}, {@link #GRAPH} and {@link #MEMBERS}, or the one behind them
     * @return an offset in the file
     */
    public int start(int part) {
        if (part <= LOOKUP) {
            return 0;
        }
        return part > MEMBERS ? file.capacity() : place(firstKind(part));
    }

    private static int firstKind(int part) {
        switch (part) {
            case LOOKUP:
                return 1;
            case GRAPH:
                return SectionDescriptor.NAMES;
            case MEMBERS:
                return SectionDescriptor.MEMBERS;
            default:
                return SectionDescriptor.KINDS;
        }
    }

    private int place(int kind) {
        return (int)
                file.getLong(
                        HeaderDescriptor.LENGTH
                                + (kind - 1) * SectionDescriptor.LENGTH
                                + SectionDescriptor.OFFSET_OFFSET);
    }

    /**
     * Returns a section's bytes.
     *
     * @param kind a constant of {@link SectionDescriptor}
     * @return a little-endian view; read it by absolute offset
     */
    public ByteBuffer section(int kind) {
        return sections[kind];
    }

    /**
     * Returns a section as the tables read it.
     *
     * @param kind a constant of {@link SectionDescriptor}
     * @return the bytes of {@link #section}
     */
    SectionMemory memory(int kind) {
        return source.slice(place(kind), sections[kind].capacity());
    }

    /**
     * Returns the id that index and pack share.
     *
     * @return the first 8 bytes of the SHA-256 of the sections
     */
    public long id() {
        return file.getLong(HeaderDescriptor.INDEX_ID_OFFSET);
    }

    /**
     * Returns the pack's length.
     *
     * @return bytes; 0 when the index has no pack
     */
    public long packLength() {
        return file.getLong(HeaderDescriptor.PACK_LENGTH_OFFSET);
    }

    /**
     * Returns the feature version of the JDK that wrote the index.
     *
     * @return for example 17
     */
    public int jdk() {
        return file.getInt(HeaderDescriptor.JDK_OFFSET);
    }

    /**
     * Returns the lookahead for which the prologs were chosen.
     *
     * @return calls
     */
    public int lookahead() {
        return file.getInt(HeaderDescriptor.LOOKAHEAD_OFFSET);
    }

    /**
     * Returns how many discovery flags the woven classes use.
     *
     * @return flags, numbered from 0
     */
    public int flagCount() {
        return file.getInt(HeaderDescriptor.FLAGS_OFFSET);
    }

    /**
     * Returns the program's main class.
     *
     * @return its number, or -1 when the index does not know it
     */
    public int mainClass() {
        return file.getInt(HeaderDescriptor.MAIN_CLASS_OFFSET) - 1;
    }

    /**
     * Returns the containers.
     *
     * @return a table over this file
     */
    public ContainerTable containers() {
        return new ContainerTable(this);
    }

    /**
     * Returns the classes.
     *
     * @return a table over this file
     */
    public ClassTable classes() {
        return new ClassTable(this);
    }

    /**
     * Returns the signer sets.
     *
     * @return a table over this file
     */
    public SignerTable signers() {
        return new SignerTable(this);
    }

    /**
     * Returns the methods.
     *
     * @return a table over this file
     */
    public MethodTable methods() {
        return new MethodTable(this);
    }

    /**
     * Returns rows in compressed sparse row form.
     *
     * @param rowsKind the section of row starts, for example {@link SectionDescriptor#CALL_ROWS}
     * @return the rows; their entries lie in the section of the next kind
     */
    public Rows rows(int rowsKind) {
        return new Rows(memory(rowsKind), memory(rowsKind + 1));
    }
}
