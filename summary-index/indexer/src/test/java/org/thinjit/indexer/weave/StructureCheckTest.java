package org.thinjit.indexer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(StructureCheck.withoutUnsound(bad, new int[] {4, 5}, name -> null))
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
        assertThat(StructureCheck.withoutUnsound(bad, new int[] {4, 5}, name -> null))
                .containsExactly(4, ClassWeaver.NO_FLAG);
    }

    @Test
    void takesTheFlagFromCodeThatExceedsItsStack() {
        byte[] bad =
                classWith(Opcodes.ICONST_0, Opcodes.ICONST_0, Opcodes.ICONST_0, Opcodes.RETURN);
        assertThat(StructureCheck.withoutUnsound(bad, new int[] {4, 5}, name -> null))
                .containsExactly(4, ClassWeaver.NO_FLAG);
    }

    /** {@code static Target m(Source)} that returns its argument. */
    private static byte[] returning(String source, String target) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/Cast", null, "java/lang/Object", null);
        String descriptor = "(" + source + ")" + target;
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", descriptor, null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 1);
        method.visitEnd();
        return writer.toByteArray();
    }

    private static final Map<String, TypeShapes.Shape> SHAPES =
            Map.of(
                    "java/lang/Object", new TypeShapes.Shape(null, false),
                    "p/Base", new TypeShapes.Shape("java/lang/Object", false),
                    "p/Derived", new TypeShapes.Shape("p/Base", false),
                    "p/Face", new TypeShapes.Shape("java/lang/Object", true),
                    "p/Loop", new TypeShapes.Shape("p/Loop", false),
                    "p/Orphan", new TypeShapes.Shape("p/Unknown", false));

    @ParameterizedTest
    @CsvSource({
        "Lp/Derived;, Lp/Base;",
        "Lp/Base;, Ljava/lang/Object;",
        "Lp/Base;, Lp/Face;",
        "Lp/Unknown;, Lp/Base;",
        "Lp/Base;, Lp/Unknown;",
        "Lp/Orphan;, Lp/Base;",
        "[Lp/Derived;, [Lp/Base;",
        "[[I, [Ljava/lang/Object;",
        "[I, Ljava/lang/Cloneable;",
    })
    void keepsTheFlagWhereTypesFit(String source, String target) {
        assertThat(check(source, target)).containsExactly(7);
    }

    @ParameterizedTest
    @CsvSource({
        "Lp/Base;, Lp/Derived;",
        "Ljava/lang/Object;, Lp/Base;",
        "Lp/Loop;, Lp/Base;",
        "[Lp/Base;, [Lp/Derived;",
        "[I, [J",
        "[I, Lp/Face;",
        "Lp/Base;, [Lp/Base;",
    })
    void takesTheFlagFromCodeThatMixesClasses(String source, String target) {
        assertThat(check(source, target)).containsExactly(ClassWeaver.NO_FLAG);
    }

    private static int[] check(String source, String target) {
        return StructureCheck.withoutUnsound(returning(source, target), new int[] {7}, SHAPES::get);
    }
}
