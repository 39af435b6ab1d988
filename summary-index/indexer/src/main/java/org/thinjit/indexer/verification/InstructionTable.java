package org.thinjit.indexer.verification;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;

/**
 * Length and effect on the operand stack of each instruction where the opcode alone tells it (JVMS
 * 6.5). Instructions whose effect depends on more are {@link #SPECIAL}.
 */
final class InstructionTable {
    static final int SPECIAL = -1;

    private static final int OPCODES = 202;
    private static final int VARIABLE = 0;
    private static final byte[] LENGTHS = new byte[OPCODES];
    private static final byte[] POPS = new byte[OPCODES];
    private static final byte[] PUSHES = new byte[OPCODES];

    private static final int NONE = VerificationType.TOP;
    private static final int I = VerificationType.INTEGER;
    private static final int J = VerificationType.LONG;
    private static final int F = VerificationType.FLOAT;
    private static final int D = VerificationType.DOUBLE;

    static {
        Arrays.fill(LENGTHS, (byte) 1);
        Arrays.fill(POPS, (byte) SPECIAL);
        constantsAndLoads();
        arrayElements();
        arithmetic();
        conversions();
        jumpsAndReturns();
        lengths();
    }

    private InstructionTable() {}

    private static void set(int from, int to, int pops, int push) {
        Arrays.fill(POPS, from, to + 1, (byte) pops);
        Arrays.fill(PUSHES, from, to + 1, (byte) push);
    }

    private static void constantsAndLoads() {
        set(Opcodes.NOP, Opcodes.NOP, 0, NONE);
        set(Opcodes.ACONST_NULL, Opcodes.ACONST_NULL, 0, VerificationType.NULL);
        set(Opcodes.ICONST_M1, Opcodes.ICONST_5, 0, I);
        set(Opcodes.LCONST_0, Opcodes.LCONST_1, 0, J);
        set(Opcodes.FCONST_0, Opcodes.FCONST_2, 0, F);
        set(Opcodes.DCONST_0, Opcodes.DCONST_1, 0, D);
        set(Opcodes.BIPUSH, Opcodes.SIPUSH, 0, I);
        int[] types = {I, J, F, D};
        for (int i = 0; i < types.length; i++) {
            set(Opcodes.ILOAD + i, Opcodes.ILOAD + i, 0, types[i]);
            int first = Opcode.ILOAD_0 + 4 * i;
            set(first, first + 3, 0, types[i]);
        }
    }

    private static void arrayElements() {
        set(Opcodes.IALOAD, Opcodes.SALOAD, 2, I);
        set(Opcodes.LALOAD, Opcodes.LALOAD, 2, J);
        set(Opcodes.FALOAD, Opcodes.FALOAD, 2, F);
        set(Opcodes.DALOAD, Opcodes.DALOAD, 2, D);
        set(Opcodes.AALOAD, Opcodes.AALOAD, SPECIAL, NONE);
        set(Opcodes.IASTORE, Opcodes.SASTORE, 3, NONE);
        set(Opcodes.LASTORE, Opcodes.LASTORE, 4, NONE);
        set(Opcodes.DASTORE, Opcodes.DASTORE, 4, NONE);
        set(Opcodes.ARRAYLENGTH, Opcodes.ARRAYLENGTH, 1, I);
    }

    private static void arithmetic() {
        int[] types = {I, J, F, D};
        for (int opcode = Opcodes.IADD; opcode <= Opcodes.DREM; opcode++) {
            int type = types[opcode - Opcodes.IADD & 3];
            set(opcode, opcode, VerificationType.isWide(type) ? 4 : 2, type);
        }
        for (int opcode = Opcodes.INEG; opcode <= Opcodes.DNEG; opcode++) {
            int type = types[opcode - Opcodes.INEG];
            set(opcode, opcode, VerificationType.isWide(type) ? 2 : 1, type);
        }
        for (int opcode = Opcodes.ISHL; opcode < Opcodes.IAND; opcode += 2) {
            set(opcode, opcode, 2, I);
            set(opcode + 1, opcode + 1, 3, J);
        }
        for (int opcode = Opcodes.IAND; opcode <= Opcodes.IXOR; opcode += 2) {
            set(opcode, opcode, 2, I);
            set(opcode + 1, opcode + 1, 4, J);
        }
        set(Opcodes.IINC, Opcodes.IINC, 0, NONE);
    }

    private static void conversions() {
        set(Opcodes.I2L, Opcodes.I2L, 1, J);
        set(Opcodes.I2F, Opcodes.I2F, 1, F);
        set(Opcodes.I2D, Opcodes.I2D, 1, D);
        set(Opcodes.L2I, Opcodes.L2I, 2, I);
        set(Opcodes.L2F, Opcodes.L2F, 2, F);
        set(Opcodes.L2D, Opcodes.L2D, 2, D);
        set(Opcodes.F2I, Opcodes.F2I, 1, I);
        set(Opcodes.F2L, Opcodes.F2L, 1, J);
        set(Opcodes.F2D, Opcodes.F2D, 1, D);
        set(Opcodes.D2I, Opcodes.D2I, 2, I);
        set(Opcodes.D2L, Opcodes.D2L, 2, J);
        set(Opcodes.D2F, Opcodes.D2F, 2, F);
        set(Opcodes.I2B, Opcodes.I2S, 1, I);
        set(Opcodes.LCMP, Opcodes.LCMP, 4, I);
        set(Opcodes.FCMPL, Opcodes.FCMPG, 2, I);
        set(Opcodes.DCMPL, Opcodes.DCMPG, 4, I);
    }

    private static void jumpsAndReturns() {
        set(Opcodes.POP, Opcodes.POP, 1, NONE);
        set(Opcodes.POP2, Opcodes.POP2, 2, NONE);
        set(Opcodes.IFEQ, Opcodes.IFLE, 1, NONE);
        set(Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPNE, 2, NONE);
        set(Opcodes.IFNULL, Opcodes.IFNONNULL, 1, NONE);
        set(Opcodes.GOTO, Opcodes.GOTO, 0, NONE);
        set(Opcode.GOTO_W, Opcode.GOTO_W, 0, NONE);
        set(Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, 1, NONE);
        set(Opcodes.IRETURN, Opcodes.IRETURN, 1, NONE);
        set(Opcodes.LRETURN, Opcodes.LRETURN, 2, NONE);
        set(Opcodes.FRETURN, Opcodes.FRETURN, 1, NONE);
        set(Opcodes.DRETURN, Opcodes.DRETURN, 2, NONE);
        set(Opcodes.RETURN, Opcodes.RETURN, 0, NONE);
        set(Opcodes.INSTANCEOF, Opcodes.INSTANCEOF, 1, I);
        set(Opcodes.MONITORENTER, Opcodes.MONITOREXIT, 1, NONE);
    }

    private static void lengths() {
        length(2, Opcodes.BIPUSH, Opcodes.BIPUSH);
        length(3, Opcodes.SIPUSH, Opcodes.SIPUSH);
        length(2, Opcodes.LDC, Opcodes.LDC);
        length(3, Opcode.LDC_W, Opcode.LDC2_W);
        length(2, Opcodes.ILOAD, Opcodes.ALOAD);
        length(2, Opcodes.ISTORE, Opcodes.ASTORE);
        length(3, Opcodes.IINC, Opcodes.IINC);
        length(3, Opcodes.IFEQ, Opcodes.JSR);
        length(2, Opcodes.RET, Opcodes.RET);
        length(VARIABLE, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH);
        length(3, Opcodes.GETSTATIC, Opcodes.INVOKESTATIC);
        length(5, Opcodes.INVOKEINTERFACE, Opcodes.INVOKEDYNAMIC);
        length(3, Opcodes.NEW, Opcodes.NEW);
        length(2, Opcodes.NEWARRAY, Opcodes.NEWARRAY);
        length(3, Opcodes.ANEWARRAY, Opcodes.ANEWARRAY);
        length(3, Opcodes.CHECKCAST, Opcodes.INSTANCEOF);
        length(VARIABLE, Opcode.WIDE, Opcode.WIDE);
        length(4, Opcodes.MULTIANEWARRAY, Opcodes.MULTIANEWARRAY);
        length(3, Opcodes.IFNULL, Opcodes.IFNONNULL);
        length(5, Opcode.GOTO_W, Opcode.JSR_W);
    }

    private static void length(int length, int from, int to) {
        Arrays.fill(LENGTHS, from, to + 1, (byte) length);
    }

    /** Bytes of an instruction, its opcode included; 0 for switches and {@code wide}. */
    static int length(int opcode) {
        return LENGTHS[opcode];
    }

    /** Slots that an instruction pops, or {@link #SPECIAL}. */
    static int pops(int opcode) {
        return POPS[opcode];
    }

    /** The type that an instruction pushes after its pops; {@link VerificationType#TOP} for none. */
    static int push(int opcode) {
        return PUSHES[opcode];
    }
}
