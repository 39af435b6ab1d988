package org.thinjit.indexer.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets a class loader's constructor announce the loader before each return, if it is one that calls a
 * constructor of the superclass: one that calls another of its own class leaves it to that.
 */
final class CreatedVisitor extends MethodVisitor {
    static final String OWNER = "java/lang/$ThinJITLoaders";
    static final String CREATED = "created";
    static final String LAUNCHED = "launched";
    static final String DESCRIPTOR = "(Ljava/lang/ClassLoader;)V";

    private final String superName;
    private final String announcement;
    private boolean callsSuper;

    CreatedVisitor(MethodVisitor next, String superName, String announcement) {
        super(Opcodes.ASM9, next);
        this.superName = superName;
        this.announcement = announcement;
    }

    @Override
    public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
        callsSuper |= name.equals("<init>") && owner.equals(superName);
        mv.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN && callsSuper) {
            mv.visitVarInsn(Opcodes.ALOAD, 0);
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, announcement, DESCRIPTOR, false);
        }
        mv.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitMaxs(maxStack + 1, maxLocals);
    }
}
