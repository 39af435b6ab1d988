package org.thinjit.agent.architecture;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The invokedynamic constants of a class file (JVMS 4.4.10). A record's three methods of {@code
 * java.lang.Object} are left out: javac has no other way to write them, and nobody calls them.
 */
final class InvokeDynamics {
    private static final Set<String> OF_RECORDS = Set.of("toString", "hashCode", "equals");

    private final int[] tags;
    private final int[] firsts;
    private final int[] seconds;
    private final String[] texts;
    private final String superName;

    private InvokeDynamics(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        tags = new int[count];
        firsts = new int[count];
        seconds = new int[count];
        texts = new String[count];
        for (int i = 1; i < count; i++) {
            readConstant(i, in);
            if (tags[i] == 5 || tags[i] == 6) {
                i++;
            }
        }
        in.skipNBytes(4);
        int superclass = in.readUnsignedShort();
        superName = superclass == 0 ? "" : texts[firsts[superclass]];
    }

    /**
     * Reads a class file.
     *
     * @param classFile its bytes
     * @return the names of its call sites, in the order of the constant pool
     * @throws IOException if the bytes end too early
     */
    static List<String> in(byte[] classFile) throws IOException {
        return new InvokeDynamics(new DataInputStream(new ByteArrayInputStream(classFile))).names();
    }

    private void readConstant(int index, DataInputStream in) throws IOException {
        tags[index] = in.readUnsignedByte();
        switch (tags[index]) {
            case 1 -> texts[index] = in.readUTF();
            case 3, 4 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            case 7, 8, 16, 19, 20 -> firsts[index] = in.readUnsignedShort();
            case 9, 10, 11, 12, 17, 18 -> {
                firsts[index] = in.readUnsignedShort();
                seconds[index] = in.readUnsignedShort();
            }
            case 15 -> in.skipNBytes(3);
            default -> throw new IOException("unknown constant pool tag " + tags[index]);
        }
    }

    private List<String> names() {
        boolean isRecord = superName.equals("java/lang/Record");
        List<String> names = new ArrayList<>();
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] == 18) {
                String name = texts[firsts[seconds[i]]];
                if (!isRecord || !OF_RECORDS.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
