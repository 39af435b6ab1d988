package org.thinjit.indexer.verification;

/** Opcodes that ASM's visitors translate to others, and which it therefore keeps to itself. */
final class Opcode {
    static final int LDC_W = 19;
    static final int LDC2_W = 20;
    static final int ILOAD_0 = 26;
    static final int ALOAD_0 = 42;
    static final int ALOAD_3 = 45;
    static final int ISTORE_0 = 59;
    static final int ASTORE_3 = 78;
    static final int WIDE = 196;
    static final int GOTO_W = 200;
    static final int JSR_W = 201;

    private Opcode() {}
}
