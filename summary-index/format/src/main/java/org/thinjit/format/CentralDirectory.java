package org.thinjit.format;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A jar's central directory (APPNOTE.TXT 4.3.12 and 4.3.16): names, sizes and CRC-32s of all entries.
 * Its digest tells whether a jar is the indexed one without reading all of it.
 */
public final class CentralDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_SEARCH = END_LENGTH + 0xffff;
    private static final int DIRECTORY_SIZE_OFFSET = 12;
    private static final int COMMENT_LENGTH_OFFSET = 20;

    private CentralDirectory() {}

    /**
     * Digests the central directory, from its first byte to the end of the file. For a file with
     * 64-bit ends (its sizes do not fit the record) the whole file is digested.
     *
     * @param file a jar
     * @return 32 bytes of SHA-256
     * @throws IOException if the file cannot be read or is no jar
     */
    public static byte[] digest(File file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            long length = in.length();
            byte[] tail = read(in, Math.max(0, length - END_SEARCH), length);
            int end = findEnd(tail);
            long directorySize = int32(tail, end + DIRECTORY_SIZE_OFFSET) & 0xffffffffL;
            long start = length - (tail.length - end) - directorySize;
            return digest(in, directorySize == 0xffffffffL || start < 0 ? 0 : start, length);
        }
    }

    private static int findEnd(byte[] tail) throws IOException {
        for (int at = tail.length - END_LENGTH; at >= 0; at--) {
            if (int32(tail, at) == END_SIGNATURE) {
                int comment =
                        tail[at + COMMENT_LENGTH_OFFSET] & 0xff
                                | (tail[at + COMMENT_LENGTH_OFFSET + 1] & 0xff) << 8;
                if (at + END_LENGTH + comment == tail.length) {
                    return at;
                }
            }
        }
        throw new IOException("not a jar: no end of central directory");
    }

    private static int int32(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    private static byte[] digest(RandomAccessFile in, long from, long to) throws IOException {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JDK lacks SHA-256", e);
        }
        for (long at = from; at < to; ) {
            byte[] block = read(in, at, Math.min(to, at + (1 << 20)));
            sha.update(block);
            at += block.length;
        }
        return sha.digest();
    }

    private static byte[] read(RandomAccessFile in, long from, long to) throws IOException {
        byte[] bytes = new byte[(int) (to - from)];
        in.seek(from);
        try {
            in.readFully(bytes);
        } catch (EOFException e) {
            throw new IOException("shrinks while it is read", e);
        }
        return bytes;
    }
}
