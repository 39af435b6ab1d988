package org.thinjit.indexer.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The central directory of a zip archive in a range of a file (APPNOTE.TXT 4.3.12 and 4.3.16).
 *
 * @param entries by name, in the directory's order
 * @param start where it begins in the file
 * @param end where the archive ends in the file
 */
record ZipDirectory(Map<String, Entry> entries, long start, long end) {
    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_COUNT = 10;
    private static final int END_DIRECTORY_LENGTH = 12;
    private static final int END_DIRECTORY_OFFSET = 16;
    private static final int END_COMMENT_LENGTH = 20;
    private static final int MAX_COMMENT = 0xffff;
    private static final int ZIP64_COUNT = 0xffff;
    private static final long ZIP64_FIELD = 0xffffffffL;
    private static final int LENGTH = 46;
    private static final int SIGNATURE = 0x02014b50;
    private static final int METHOD = 10;
    private static final int CHECKSUM = 16;
    private static final int COMPRESSED = 20;
    private static final int SIZE = 24;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int HEADER = 42;

    /**
     * One entry.
     *
     * @param method of compression, as in {@link java.util.zip.ZipEntry}
     * @param checksum CRC-32 of the content
     * @param compressed its bytes in the archive
     * @param size its bytes
     * @param header where its local header is in the file
     * @param comment its comment
     * @param ambiguous whether another entry of the same name has other content
     */
    record Entry(
            int method,
            int checksum,
            long compressed,
            long size,
            long header,
            String comment,
            boolean ambiguous) {
        private Entry beside(Entry other) {
            boolean differs = checksum != other.checksum || size != other.size;
            return differs
                    ? new Entry(method, checksum, compressed, size, header, comment, true)
                    : this;
        }
    }

    /**
     * Reads a directory.
     *
     * @param channel the file
     * @param from where the archive begins in it
     * @param to where it ends
     * @return its directory
     * @throws IOException if there is none, or it needs zip64
     */
    static ZipDirectory read(FileChannel channel, long from, long to) throws IOException {
        int tailLength = (int) Math.min(to - from, END_LENGTH + MAX_COMMENT);
        ByteBuffer tail = ZipArchive.bytes(channel, to - tailLength, tailLength);
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE
                    && at + END_LENGTH + (tail.getShort(at + END_COMMENT_LENGTH) & 0xffff)
                            == tailLength) {
                return read(channel, from, to - tailLength + at, to, tail.slice(at, END_LENGTH));
            }
        }
        throw new IOException("no central directory");
    }

    private static ZipDirectory read(
            FileChannel channel, long from, long endRecord, long to, ByteBuffer sliced)
            throws IOException {
        ByteBuffer end = sliced.order(ByteOrder.LITTLE_ENDIAN);
        int count = end.getShort(END_COUNT) & 0xffff;
        long length = end.getInt(END_DIRECTORY_LENGTH) & 0xffffffffL;
        long offset = end.getInt(END_DIRECTORY_OFFSET) & 0xffffffffL;
        if (count == ZIP64_COUNT || length == ZIP64_FIELD || offset == ZIP64_FIELD) {
            throw new IOException("zip64, which is not read inside of jars");
        }
        long start = endRecord - length;
        long base = start - offset;
        if (base < from || length > Integer.MAX_VALUE) {
            throw new IOException("no central directory where its end says");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        ByteBuffer directory = ZipArchive.bytes(channel, start, length);
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = add(directory, at, base, entries);
        }
        return new ZipDirectory(entries, start, to);
    }

    private static int add(ByteBuffer in, int at, long base, Map<String, Entry> entries)
            throws IOException {
        if (at + LENGTH > in.limit() || in.getInt(at) != SIGNATURE) {
            throw new IOException("damaged central directory");
        }
        int name = in.getShort(at + NAME_LENGTH) & 0xffff;
        int extra = in.getShort(at + EXTRA_LENGTH) & 0xffff;
        int comment = in.getShort(at + COMMENT_LENGTH) & 0xffff;
        int next = at + LENGTH + name + extra + comment;
        if (next > in.limit()) {
            throw new IOException("damaged central directory");
        }
        Entry entry =
                new Entry(
                        in.getShort(at + METHOD) & 0xffff,
                        in.getInt(at + CHECKSUM),
                        in.getInt(at + COMPRESSED) & 0xffffffffL,
                        in.getInt(at + SIZE) & 0xffffffffL,
                        base + (in.getInt(at + HEADER) & 0xffffffffL),
                        text(in, next - comment, comment),
                        false);
        entries.merge(text(in, at + LENGTH, name), entry, Entry::beside);
        return next;
    }

    private static String text(ByteBuffer in, int at, int length) {
        return new String(in.array(), at, length, StandardCharsets.UTF_8);
    }
}
