package org.thinjit.indexer.summary;

import org.objectweb.asm.ClassReader;

/** Reads the code lengths of a class's methods, which ASM's visitors do not tell (JVMS 4.7.3). */
public final class CodeLengths {
    private static final String CODE = "Code";

    private final ClassReader reader;
    private final char[] buffer;
    private int at;

    private CodeLengths(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
    }

    /**
     * Reads the lengths.
     *
     * @param reader a class file
     * @return bytes of code, in class-file order; 0 for a method without code
     */
    public static int[] of(ClassReader reader) {
        CodeLengths walk = new CodeLengths(reader);
        walk.at = reader.header + 6;
        int interfaces = walk.nextShort();
        walk.at += 2 * interfaces;
        int fields = walk.nextShort();
        for (int i = 0; i < fields; i++) {
            walk.member();
        }
        int[] lengths = new int[walk.nextShort()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = walk.member();
        }
        return lengths;
    }

    private int nextShort() {
        at += 2;
        return reader.readUnsignedShort(at - 2);
    }

    /** Skips a field or method; returns the length of its code. */
    private int member() {
        at += 6;
        int codeLength = 0;
        int attributes = nextShort();
        for (int i = 0; i < attributes; i++) {
            if (CODE.equals(reader.readUTF8(at, buffer))) {
                codeLength = reader.readInt(at + 10);
            }
            at = Math.addExact(at + 6, reader.readInt(at + 2));
        }
        return codeLength;
    }
}
