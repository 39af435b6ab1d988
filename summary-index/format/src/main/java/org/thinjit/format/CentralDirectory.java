package org.thinjit.format;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The central directory of a zip file (APPNOTE.TXT 4.3.12 to 4.3.16): it names every entry with
 * size and CRC-32, so its digest stands for the whole file's content.
 */
public final class CentralDirectory {
    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_DIRECTORY_LENGTH = 12;
    private static final int END_COMMENT_LENGTH = 20;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_END_OFFSET = 8;
    private static final int END64_LENGTH = 56;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int END64_DIRECTORY_LENGTH = 40;
    private static final int MAX_COMMENT = 0xffff;
    private static final int CHUNK = 1 << 16;

    private CentralDirectory() {}

    /**
     * Digests the bytes from the first central directory header to the end of the file.
     *
     * @param jar a zip file
     * @return 32 bytes of SHA-256
     * @throws IOException if the file cannot be read or has no central directory
     */
    public static byte[] digest(File jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar, "r")) {
            long start = start(file);
            file.seek(start);
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int n = file.read(chunk); n > 0; n = file.read(chunk)) {
                sha.update(chunk, 0, n);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JDK lacks SHA-256", e);
        }
    }

    private static long start(RandomAccessFile file) throws IOException {
        long length = file.length();
        int tailLength = (int) Math.min(length, END_LENGTH + MAX_COMMENT);
        long tailStart = length - tailLength;
        ByteBuffer tail = read(file, tailStart, tailLength);
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE
                    && at + END_LENGTH + (tail.getShort(at + END_COMMENT_LENGTH) & 0xffff)
                            <= tailLength) {
                long start = start(file, tail, tailStart, at);
                if (start >= 0) {
                    return start;
                }
            }
        }
        throw new IOException("no central directory");
    }

    /** Returns the directory's start, or -1 when the record at hand cannot be the end record. */
    private static long start(RandomAccessFile file, ByteBuffer tail, long tailStart, int at)
            throws IOException {
        long end = tailStart + at;
        long directoryLength = tail.getInt(at + END_DIRECTORY_LENGTH) & 0xffffffffL;
        if (end >= LOCATOR_LENGTH) {
            ByteBuffer locator = read(file, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
            long end64 = locator.getLong(LOCATOR_END_OFFSET);
            if (locator.getInt(0) == LOCATOR_SIGNATURE && isEnd64(file, end64, end)) {
                ByteBuffer record = read(file, end64, END64_LENGTH);
                end = end64;
                directoryLength = record.getLong(END64_DIRECTORY_LENGTH);
            }
        }
        return directoryLength < 0 || directoryLength > end ? -1 : end - directoryLength;
    }

    private static boolean isEnd64(RandomAccessFile file, long at, long before) throws IOException {
        return at >= 0
                && at <= before - END64_LENGTH
                && read(file, at, END64_LENGTH).getInt(0) == END64_SIGNATURE;
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
