package org.thinjit.indexer.cache;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names of entries: the SHA-256 of a jar's bytes, and a fingerprint of whatever else an entry depends
 * on. All bytes count, not only the central directory: nothing makes a jar's content agree with the
 * checksums there, and an entry can be shared by people who do not trust each other's jars.
 */
public final class EntryNames {
    private static final int CHUNK = 1 << 18;
    private static final int FINGERPRINT_BYTES = 8;

    private EntryNames() {}

    /**
     * Digests a file.
     *
     * @param file the file
     * @return SHA-256 in hexadecimal
     * @throws IOException if the file cannot be read
     */
    static String digest(File file) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = new FileInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                sha.update(chunk, 0, n);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * Names an entry.
     *
     * @param jarDigest the jar's digest
     * @param dependsOn versions of the code and of the encoding, and what else decides the content
     * @return letters, digits and hyphens
     */
    public static String name(String jarDigest, String... dependsOn) {
        MessageDigest sha = sha256();
        for (String each : dependsOn) {
            sha.update(each.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        return jarDigest + "-" + HexFormat.of().formatHex(sha.digest(), 0, FINGERPRINT_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
