package org.thinjit.indexer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class StructureCheckTest {
    private static byte[] classWith(int... badInstructions) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/Bad", null, "java/lang/Object", null);
        for (int[] code : new int[][] {{Opcodes.RETURN}, badInstructions}) {
            MethodVisitor method =
                    writer.visitMethod(Opcodes.ACC_STATIC, "m" + code.length, "()V", null, null);
            method.visitCode();
            for (int instruction : code) {
                method.visitInsn(instruction);
            }
            method.visitMaxs(2, 0);
            method.visitEnd();
        }
        return writer.toByteArray();
    }

    @Test
    void takesTheFlagFromCodeThatPopsAnEmptyStack() {
        byte[] bad = classWith(Opcodes.POP, Opcodes.RETURN);
        assertThat(StructureCheck.withoutUnsound(bad, new int[] {4, 5}))
                .containsExactly(4, ClassWeaver.NO_FLAG);
    }

    @Test
    void takesTheFlagFromCodeThatMixesKindsOfValues() {
        byte[] bad =
                classWith(
                        Opcodes.ACONST_NULL,
                        Opcodes.ICONST_0,
                        Opcodes.IADD,
                        Opcodes.POP,
                        Opcodes.RETURN);
        assertThat(StructureCheck.withoutUnsound(bad, new int[] {4, 5}))
                .containsExactly(4, ClassWeaver.NO_FLAG);
    }

    @Test
    void takesTheFlagFromCodeThatExceedsItsStack() {
        byte[] bad =
                classWith(Opcodes.ICONST_0, Opcodes.ICONST_0, Opcodes.ICONST_0, Opcodes.RETURN);
        assertThat(StructureCheck.withoutUnsound(bad, new int[] {4, 5}))
                .containsExactly(4, ClassWeaver.NO_FLAG);
    }
}
