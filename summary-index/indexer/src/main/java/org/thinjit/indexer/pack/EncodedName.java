package org.thinjit.indexer.pack;

import java.nio.charset.StandardCharsets;

/** Internal names of classes as index and pack have them: ISO 8859-1 where that can write them, else UTF-8. */
public final class EncodedName {
    private EncodedName() {}

    /**
     * Returns whether a name cannot be written in ISO 8859-1.
     *
     * @param name an internal name
     * @return true when it is UTF-8
     */
    public static boolean isWide(String name) {
        byte[] narrow = name.getBytes(StandardCharsets.ISO_8859_1);
        return !new String(narrow, StandardCharsets.ISO_8859_1).equals(name);
    }

    /**
     * Encodes a name.
     *
     * @param name an internal name
     * @return its bytes
     */
    public static byte[] of(String name) {
        return name.getBytes(isWide(name) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
