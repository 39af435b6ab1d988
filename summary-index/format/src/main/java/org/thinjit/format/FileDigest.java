package org.thinjit.format;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The digest of all bytes of a file: of signed jars, because a central directory promises its entries'
 * content by CRC-32 only.
 */
public final class FileDigest {
    private static final int CHUNK = 1 << 16;

    private FileDigest() {}

    /**
     * Digests a file.
     *
     * @param file any file
     * @return 32 bytes of SHA-256
     * @throws IOException if the file cannot be read
     */
    public static byte[] of(File file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                sha.update(chunk, 0, n);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JDK lacks SHA-256", e);
        }
    }
}
