package org.thinjit.indexer.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Narrows the jars that {@code definePackage(className, packageName)} looks into: what it reads of the
 * field {@code urls} goes through a call that leaves out jars without the class.
 */
final class SearchedVisitor extends MethodVisitor {
    static final String NAME = "searched";
    static final String DESCRIPTOR =
            "([Ljava/net/URL;Ljava/lang/ClassLoader;Ljava/lang/String;)[Ljava/net/URL;";

    private static final String URLS = "[Ljava/net/URL;";
    private static final int CLASS_NAME = 1;

    private final String owner;

    SearchedVisitor(MethodVisitor next, String owner) {
        super(Opcodes.ASM9, next);
        this.owner = owner;
    }

    @Override
    public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
        mv.visitFieldInsn(opcode, type, name, descriptor);
        if (opcode == Opcodes.GETFIELD
                && type.equals(owner)
                && name.equals("urls")
                && descriptor.equals(URLS)) {
            mv.visitVarInsn(Opcodes.ALOAD, 0);
            mv.visitVarInsn(Opcodes.ALOAD, CLASS_NAME);
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, CreatedVisitor.OWNER, NAME, DESCRIPTOR, false);
        }
    }

    @Override
    public void visitVarInsn(int opcode, int varIndex) {
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE && varIndex <= CLASS_NAME) {
            throw new IllegalStateException("stores into its parameters");
        }
        mv.visitVarInsn(opcode, varIndex);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitMaxs(maxStack + 2, maxLocals);
    }
}
