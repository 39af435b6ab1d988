package org.thinjit.indexer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Gives a class file another name without understanding it: by a longer constant pool. */
final class ClassRenamer {
    private static final int POOL_COUNT_OFFSET = 8;
    private static final int POOL_OFFSET = 10;

    private ClassRenamer() {}

    /** Follows {@code this_class} to its name constant and replaces that; else returns the bytes. */
    static byte[] renamed(byte[] bytes, String name) {
        try {
            int[] places = new int[u2(bytes, POOL_COUNT_OFFSET)];
            int end = walk(bytes, places);
            int classInfo = places[u2(bytes, end + 2)];
            int utf8 = places[u2(bytes, classInfo + 1)];
            byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, utf8 + 1);
            out.write(encoded.length >> 8);
            out.write(encoded.length);
            out.writeBytes(encoded);
            int rest = utf8 + 3 + u2(bytes, utf8 + 1);
            out.write(bytes, rest, bytes.length - rest);
            return out.toByteArray();
        } catch (IndexOutOfBoundsException e) {
            return bytes;
        }
    }

    private static int walk(byte[] bytes, int[] places) {
        int at = POOL_OFFSET;
        for (int i = 1; i < places.length; i++) {
            places[i] = at;
            int tag = bytes[at];
            switch (tag) {
                case 1 -> at += 3 + u2(bytes, at + 1);
                case 5, 6 -> {
                    at += 9;
                    i++;
                }
                case 7, 8, 16, 19, 20 -> at += 3;
                case 15 -> at += 4;
                default -> at += 5;
            }
        }
        return at;
    }

    private static int u2(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
