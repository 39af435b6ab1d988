package org.thinjit.agent.packaging;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What defining a class asks for besides its bytes: its name and its supertypes (JVMS 4.1).
 *
 * @param name the class's internal name
 * @param supertypes its superclass and interfaces, by internal names
 * @param bytes the class file
 */
record ClassFile(String name, List<String> supertypes, byte[] bytes) {
    /**
     * Reads a class file.
     *
     * @param bytes the whole file
     * @return its name and supertypes
     * @throws IOException if these are not the bytes of a class file
     */
    static ClassFile read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        int[] names = new int[count];
        String[] texts = new String[count];
        for (int i = 1; i < count; i++) {
            i += readConstant(in, i, names, texts);
        }
        in.skipNBytes(2);
        String name = texts[names[in.readUnsignedShort()]];
        List<String> supertypes = new ArrayList<>();
        supertypes.add(texts[names[in.readUnsignedShort()]]);
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            supertypes.add(texts[names[in.readUnsignedShort()]]);
        }
        return new ClassFile(name, supertypes, bytes);
    }

    /** Returns how many more entries of the constant pool the constant takes (JVMS 4.4.5). */
    private static int readConstant(DataInputStream in, int index, int[] names, String[] texts)
            throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts[index] = in.readUTF();
            case 7 -> names[index] = in.readUnsignedShort();
            case 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            default -> throw new IOException("unknown constant pool tag " + tag);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }
}
