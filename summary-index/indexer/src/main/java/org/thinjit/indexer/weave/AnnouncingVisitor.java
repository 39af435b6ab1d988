package org.thinjit.indexer.weave;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Announces new class loaders where they are made, and classes where they are defined: each is on the
 * stack then, and is duplicated. Of the ways to write {@code new}, the one that compilers use is seen:
 * the new object is duplicated at once.
 */
final class AnnouncingVisitor extends MethodVisitor {
    private static final String DEFINED = "defined";
    private static final String DEFINED_DESCRIPTOR = "(Ljava/lang/Class;)V";

    private final Runnable announces;
    private boolean justNew;
    private int pending;

    AnnouncingVisitor(MethodVisitor next, Runnable announces) {
        super(Opcodes.ASM9, next);
        this.announces = announces;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        mv.visitTypeInsn(opcode, type);
        justNew = opcode == Opcodes.NEW && type.equals(LoaderWeaver.URL_LOADER);
    }

    @Override
    public void visitInsn(int opcode) {
        if (justNew && opcode == Opcodes.DUP) {
            pending++;
        }
        justNew = false;
        mv.visitInsn(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int varIndex) {
        justNew = false;
        mv.visitVarInsn(opcode, varIndex);
    }

    @Override
    public void visitLabel(Label label) {
        justNew = false;
        mv.visitLabel(label);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        justNew = false;
        mv.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitLdcInsn(Object value) {
        justNew = false;
        mv.visitLdcInsn(value);
    }

    @Override
    public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
        mv.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        justNew = false;
        if (owner.equals(LoaderWeaver.URL_LOADER)) {
            if (name.equals("<init>") && pending > 0) {
                pending--;
                announce(CreatedVisitor.CREATED, CreatedVisitor.DESCRIPTOR);
            } else if (name.equals("newInstance")) {
                announce(CreatedVisitor.CREATED, CreatedVisitor.DESCRIPTOR);
            }
        }
        if (name.equals(LoaderWeaver.DEFINE)
                && descriptor.startsWith("(Ljava/lang/String;")
                && descriptor.endsWith(")Ljava/lang/Class;")) {
            announce(DEFINED, DEFINED_DESCRIPTOR);
        }
    }

    private void announce(String name, String descriptor) {
        announces.run();
        mv.visitInsn(Opcodes.DUP);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, CreatedVisitor.OWNER, name, descriptor, false);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitMaxs(maxStack + 1, maxLocals);
    }
}
