package org.thinjit.indexer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.thinjit.indexer.fixture.WovenFixture;
import org.thinjit.indexer.support.Jars;

class FlagPlacesTest {
    private static final int FIRST_WIDE = Short.MAX_VALUE + 1;

    /** A method {@code m} that pushes each of the numbers, with constants before and behind. */
    private static byte[] pushing(int constants, int... numbers) {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/C", null, "java/lang/Object", null);
        for (int i = 0; i < constants; i++) {
            out.newConst("constant " + i);
        }
        for (String name : List.of("m", "other")) {
            MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, name, "()V", null, null);
            code.visitCode();
            for (int number : numbers) {
                code.visitLdcInsn(number);
                code.visitInsn(Opcodes.POP);
            }
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        return out.toByteArray();
    }

    private static List<Integer> pushed(byte[] classFile, String method) {
        MethodNode code = ClassFiles.method(classFile, method);
        return Arrays.stream(code.instructions.toArray())
                .map(FlagPlacesTest::number)
                .filter(number -> number != null)
                .toList();
    }

    private static Integer number(AbstractInsnNode node) {
        if (node instanceof LdcInsnNode constant) {
            return (Integer) constant.cst;
        }
        return node instanceof IntInsnNode small ? small.operand : null;
    }

    @Test
    void numbersCanBeSetAnewInPlace() throws Exception {
        byte[] plain = Jars.bytes(WovenFixture.class);
        for (int start : new int[] {0, 200, FIRST_WIDE - 3, FIRST_WIDE, 1 << 24}) {
            int[] flags = shifted(ClassFiles.allFlags(plain), start);
            ClassWeaver.Template woven = ClassWeaver.template(plain, FlagForm.of(flags));
            for (int again = 0; again < 2; again++) {
                FlagPlaces.set(woven.bytes(), woven.places(), flags);
                assertThat(woven.bytes()).isEqualTo(ClassWeaver.weave(plain, flags));
            }
            List<MethodNode> methods = ClassFiles.node(woven.bytes()).methods;
            for (int i = 0; i < flags.length; i++) {
                if (flags[i] != ClassWeaver.NO_FLAG) {
                    assertThat(pushed(woven.bytes(), methods.get(i))).isEqualTo(flags[i]);
                }
            }
        }
    }

    private static int[] shifted(int[] flags, int by) {
        return Arrays.stream(flags).map(flag -> flag < 0 ? flag : flag + by).toArray();
    }

    private static int pushed(byte[] classFile, MethodNode method) {
        for (AbstractInsnNode node : method.instructions) {
            if (node.getOpcode() >= 0) {
                return number(node);
            }
        }
        throw new AssertionError("no code");
    }

    @Test
    void constantsOfTheProgramStayWhenTheyEqualAFlagOrAPlaceholder() throws Exception {
        int[] own = {70_000, 70_001, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1};
        for (int constants : new int[] {0, 400}) {
            byte[] plain = pushing(constants, own);
            ClassWeaver.Template woven =
                    ClassWeaver.template(plain, new byte[] {FlagForm.WIDE, FlagForm.WIDE});
            for (int flag : new int[] {70_000, 70_001, 90_000}) {
                FlagPlaces.set(woven.bytes(), woven.places(), new int[] {flag, flag + 1});
                assertThat(pushed(woven.bytes(), "m"))
                        .containsExactly(flag, 70_000, 70_001, own[2], own[3], own[4]);
                assertThat(pushed(woven.bytes(), "other"))
                        .containsExactly(flag + 1, 70_000, 70_001, own[2], own[3], own[4]);
            }
        }
    }

    @Test
    void theFormChangesWhereTheNumberNoLongerFitsTheCode() {
        assertThat(FlagForm.of(new int[] {-1, 0, FIRST_WIDE - 1, FIRST_WIDE}))
                .containsExactly(FlagForm.NONE, FlagForm.SHORT, FlagForm.SHORT, FlagForm.WIDE);
    }
}
