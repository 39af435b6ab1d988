package org.thinjit.indexer.container;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;

/**
 * A zip file, or one that another holds uncompressed, read in place (APPNOTE.TXT 4.3): the JDK opens
 * whole files only. Zip64 is refused. Safe for use by several threads: all reads are positional.
 */
final class ZipArchive implements Entries, Closeable {
    private static final int LOCAL_LENGTH = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_NAME_LENGTH = 26;
    private static final int LOCAL_EXTRA_LENGTH = 28;

    /** Far above what an entry that is read can use, far below what a hostile one can inflate to. */
    private static final int MAX_ENTRY_BYTES = 64 << 20;

    private final FileChannel channel;
    private final ZipDirectory directory;

    private ZipArchive(FileChannel channel, ZipDirectory directory) {
        this.channel = channel;
        this.directory = directory;
    }

    /**
     * Opens a file. Closing the archive closes those nested in it.
     *
     * @param file the jar
     * @return the open archive
     * @throws IOException if it cannot be read as a zip file
     */
    static ZipArchive open(File file) throws IOException {
        FileChannel channel = FileChannel.open(file.toPath());
        try {
            return new ZipArchive(channel, ZipDirectory.read(channel, 0, channel.size()));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Opens an archive that this one holds. It need not be closed.
     *
     * @param name its entry
     * @return the nested archive
     * @throws IOException if it is compressed, or cannot be read as a zip file
     */
    ZipArchive nested(String name) throws IOException {
        ZipDirectory.Entry entry = entry(name);
        if (entry.method() != ZipEntry.STORED) {
            throw new IOException("compressed, so Spring Boot's launcher refuses it");
        }
        long start = dataStart(entry);
        return new ZipArchive(channel, ZipDirectory.read(channel, start, start + entry.size()));
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(directory.entries().keySet());
    }

    /**
     * Returns what the central directory says of an entry.
     *
     * @param name the entry's name
     * @return the record
     * @throws IOException if there is none
     */
    ZipDirectory.Entry entry(String name) throws IOException {
        ZipDirectory.Entry entry = directory.entries().get(name);
        if (entry == null) {
            throw new IOException("entry " + name + " is gone");
        }
        return entry;
    }

    /**
     * Digests the archive from its central directory to its end.
     *
     * @param sha takes the bytes
     * @throws IOException if they cannot be read
     */
    void digest(MessageDigest sha) throws IOException {
        sha.update(bytes(channel, directory.start(), directory.end() - directory.start()));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return new ByteArrayInputStream(read(name));
    }

    /**
     * Reads an entry.
     *
     * @param name its name
     * @return its content
     * @throws IOException if it is absent, ambiguous, damaged or absurdly large
     */
    byte[] read(String name) throws IOException {
        ZipDirectory.Entry entry = entry(name);
        if (entry.ambiguous()) {
            throw new IOException("there are two entries " + name);
        }
        if (entry.size() > MAX_ENTRY_BYTES) {
            throw new IOException("entry " + name + " is larger than any class file");
        }
        byte[] stored = bytes(channel, dataStart(entry), entry.compressed()).array();
        byte[] content =
                entry.method() == ZipEntry.STORED ? stored : inflated(stored, (int) entry.size());
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length != entry.size() || (int) crc.getValue() != entry.checksum()) {
            throw new IOException("entry " + name + " is damaged");
        }
        return content;
    }

    private static byte[] inflated(byte[] deflated, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] content = new byte[size];
            int count = 0;
            int more;
            while (count < size && (more = inflater.inflate(content, count, size - count)) > 0) {
                count += more;
            }
            return count == size ? content : new byte[0];
        } catch (DataFormatException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private long dataStart(ZipDirectory.Entry entry) throws IOException {
        ByteBuffer header = bytes(channel, entry.header(), LOCAL_LENGTH);
        if (header.getInt(0) != LOCAL_SIGNATURE) {
            throw new IOException("no entry where the central directory has one");
        }
        int name = header.getShort(LOCAL_NAME_LENGTH) & 0xffff;
        int extra = header.getShort(LOCAL_EXTRA_LENGTH) & 0xffff;
        return entry.header() + LOCAL_LENGTH + name + extra;
    }

    /** Reads exactly that many bytes. */
    static ByteBuffer bytes(FileChannel channel, long from, long length) throws IOException {
        if (from < 0 || length < 0 || length > channel.size() - from) {
            throw new IOException("truncated");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
