package org.thinjit.indexer.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.thinjit.indexer.fixture.WovenFixture;
import org.thinjit.indexer.support.Jars;

class ClassWeaverTest {
    /** Defines classes from bytes, children of the test's own loader. */
    private static final class BytesLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        BytesLoader(Map<String, byte[]> classes) {
            super(ClassWeaverTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
            }
        }
    }

    private static byte[] woven(byte[] plain) throws UnweavableException {
        return ClassWeaver.weave(plain, ClassFiles.allFlags(plain));
    }

    @Test
    void wovenClassDoesTheSameAndFiresEachFlagThatRan() throws Exception {
        byte[] plain = Jars.bytes(WovenFixture.class);
        byte[] steps = Jars.bytes(WovenFixture.Steps.class);
        ClassLoader loader =
                new BytesLoader(
                        Map.of(
                                WovenFixture.class.getName(),
                                FireRecorder.redirected(woven(plain)),
                                WovenFixture.Steps.class.getName(),
                                FireRecorder.redirected(woven(steps))));
        FireRecorder.take();
        Class<?> fixture = Class.forName(WovenFixture.class.getName(), true, loader);
        assertThat(fixture.getMethod("run").invoke(null)).isEqualTo(WovenFixture.run());
        int methods = (int) Arrays.stream(ClassFiles.allFlags(plain)).filter(f -> f >= 0).count();
        assertThat(FireRecorder.take()).hasSize(methods);
    }

    @Test
    void pushesFlagsInTheirShortestForm() throws Exception {
        byte[] plain = Jars.bytes(WovenFixture.class);
        for (int flag : new int[] {0, 5, 6, 127, 128, 32767, 32768, 1_000_000}) {
            int[] flags = ClassFiles.allFlags(plain);
            Arrays.fill(flags, flag);
            MethodNode loop = ClassFiles.method(ClassWeaver.weave(plain, flags), "loop");
            AbstractInsnNode push = loop.instructions.getFirst();
            while (push.getOpcode() < 0) {
                push = push.getNext();
            }
            assertThat(pushed(push)).isEqualTo(flag);
        }
    }

    private static int pushed(AbstractInsnNode push) {
        if (push instanceof InsnNode) {
            return push.getOpcode() - Opcodes.ICONST_0;
        }
        return push instanceof IntInsnNode small
                ? small.operand
                : (Integer) ((LdcInsnNode) push).cst;
    }

    @Test
    void prologHasTheLineOfTheMethodsFirstInstruction() throws Exception {
        byte[] plain = Jars.bytes(WovenFixture.class);
        List<Integer> before = lines(ClassFiles.method(plain, "wide"));
        MethodNode after = ClassFiles.method(woven(plain), "wide");
        assertThat(lines(after)).isEqualTo(before).isNotEmpty();
        AbstractInsnNode second = after.instructions.getFirst().getNext();
        assertThat(second).isInstanceOf(LineNumberNode.class);
    }

    private static List<Integer> lines(MethodNode method) {
        return Arrays.stream(method.instructions.toArray())
                .filter(LineNumberNode.class::isInstance)
                .map(node -> ((LineNumberNode) node).line)
                .toList();
    }

    @Test
    void prologHasNoLineWhereTheFirstInstructionHasNone() throws Exception {
        ClassWriter writer = classWriter();
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "late", "()V", null, null);
        method.visitCode();
        method.visitInsn(Opcodes.NOP);
        Label line = new Label();
        method.visitLabel(line);
        method.visitLineNumber(7, line);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        MethodNode after = ClassFiles.method(woven(writer.toByteArray()), "late");
        assertThat(lines(after)).containsExactly(7);
        assertThat(after.instructions.indexOf(firstLine(after))).isGreaterThan(3);
        assertThat(after.maxStack).isEqualTo(1);
    }

    private static AbstractInsnNode firstLine(MethodNode method) {
        AbstractInsnNode node = method.instructions.getFirst();
        while (!(node instanceof LineNumberNode)) {
            node = node.getNext();
        }
        return node;
    }

    private static ClassWriter classWriter() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "p/Made", null, "java/lang/Object", null);
        return writer;
    }

    @Test
    void variablesThatLiveFromTheStartStillDo() throws Exception {
        MethodNode after = ClassFiles.method(woven(Jars.bytes(WovenFixture.class)), "wide");
        List<String> fromStart =
                after.localVariables.stream()
                        .filter(v -> after.instructions.indexOf(v.start) == 0)
                        .map(v -> v.name)
                        .toList();
        assertThat(fromStart).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(after.localVariables)
                .extracting((LocalVariableNode v) -> v.name)
                .contains("sum");
    }

    @Test
    void loopToTheStartDoesNotRunThePrologAgain() throws Exception {
        MethodNode after = ClassFiles.method(woven(Jars.bytes(WovenFixture.class)), "loop");
        List<Integer> opcodes =
                Arrays.stream(after.instructions.toArray())
                        .map(AbstractInsnNode::getOpcode)
                        .filter(opcode -> opcode >= 0 || opcode == -1)
                        .toList();
        int call = opcodes.indexOf(Opcodes.INVOKESTATIC);
        int frame = indexOfFrame(after);
        assertThat(call).isPositive();
        assertThat(frame).isGreaterThan(call);
    }

    private static int indexOfFrame(MethodNode method) {
        AbstractInsnNode node = method.instructions.getFirst();
        while (node.getType() != AbstractInsnNode.FRAME) {
            node = node.getNext();
        }
        return method.instructions.indexOf(node);
    }

    @Test
    void methodsWithoutPrologStayByteForByte() throws Exception {
        byte[] plain = Jars.bytes(WovenFixture.class);
        int[] flags = new int[ClassFiles.allFlags(plain).length];
        Arrays.fill(flags, ClassWeaver.NO_FLAG);
        flags[3] = 99;
        List<byte[]> before = ClassFiles.methodInfos(plain);
        List<byte[]> after = ClassFiles.methodInfos(ClassWeaver.weave(plain, flags));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            if (i == 3) {
                assertThat(after.get(i)).isNotEqualTo(before.get(i));
            } else {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    /** An attribute with a name that ASM has never heard of. */
    private static final class Unknown extends Attribute {
        Unknown(String type) {
            super(type);
        }

        @Override
        protected ByteVector write(
                ClassWriter writer, byte[] code, int codeLength, int maxStack, int maxLocals) {
            return new ByteVector().putInt(0xcafe);
        }
    }

    @Test
    void keepsUnknownAttributes() throws Exception {
        ClassWriter writer = classWriter();
        writer.visitAttribute(new Unknown("org.example.Class"));
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        method.visitAttribute(new Unknown("org.example.Method"));
        method.visitCode();
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        byte[] woven = woven(writer.toByteArray());
        assertThat(ClassFiles.node(woven).attrs)
                .extracting(a -> a.type)
                .containsExactly("org.example.Class");
        assertThat(ClassFiles.method(woven, "m").attrs)
                .extracting(a -> a.type)
                .containsExactly("org.example.Method");
    }

    @Test
    void keepsTheConstantPoolAndAppendsToIt() throws Exception {
        byte[] plain = Jars.bytes(WovenFixture.class);
        byte[] woven = woven(plain);
        ClassReader before = new ClassReader(plain);
        ClassReader after = new ClassReader(woven);
        assertThat(after.getItemCount()).isGreaterThan(before.getItemCount());
        int poolEnd = before.header;
        assertThat(Arrays.copyOfRange(woven, 10, poolEnd))
                .isEqualTo(Arrays.copyOfRange(plain, 10, poolEnd));
    }

    @Test
    void refusesAMethodThatWouldGrowTooLarge() {
        ClassWriter writer = classWriter();
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "big", "()V", null, null);
        method.visitCode();
        for (int i = 0; i < 65_534; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        byte[] plain = writer.toByteArray();
        assertThatThrownBy(() -> woven(plain)).isInstanceOf(UnweavableException.class);
    }
}
