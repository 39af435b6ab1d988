package org.thinjit.indexer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.thinjit.indexer.support.BootJar;

class LauncherWeaverTest {
    private static final String LOADER =
            "org/springframework/boot/loader/launch/LaunchedClassLoader";
    private static final String PARENT =
            "org/springframework/boot/loader/net/protocol/jar/JarUrlClassLoader";

    /** Calls of the announcing class, by the method that makes them. */
    private static Map<String, String> calls(byte[] classFile) {
        Map<String, String> calls = new TreeMap<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String method, String of, String s, String[] e) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitMethodInsn(
                                            int op,
                                            String owner,
                                            String name,
                                            String d,
                                            boolean i) {
                                        if (owner.equals("java/lang/$ThinJITLoaders")) {
                                            calls.merge(method + of, name, String::concat);
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return calls;
    }

    @Test
    void theConstructorThatCallsTheSuperclassAnnounces() throws Exception {
        byte[] woven = LauncherWeaver.weave(LOADER, BootJar.launcherClass(LOADER));
        assertThat(calls(woven))
                .containsExactly(
                        Map.entry(
                                "<init>(ZLorg/springframework/boot/loader/launch/Archive;"
                                        + "[Ljava/net/URL;Ljava/lang/ClassLoader;)V",
                                "launched"));
    }

    @Test
    void classesAreLoadedDirectlyAndTheSearchForAPackagesJarIsNarrowed() throws Exception {
        byte[] woven = LauncherWeaver.weave(PARENT, BootJar.launcherClass(PARENT));
        assertThat(calls(woven))
                .containsExactly(
                        Map.entry(
                                "definePackage(Ljava/lang/String;Ljava/lang/String;)V", "searched"),
                        Map.entry("loadClass(Ljava/lang/String;Z)Ljava/lang/Class;", "direct"));
    }

    /** One that puts a class of its own between itself and the JDK's. */
    @Test
    void anotherSuperclassIsAskedAsEver() throws Exception {
        byte[] woven = LauncherWeaver.weave(PARENT, changed(ChildFirst::new));
        assertThat(calls(woven)).doesNotContainValue("direct").containsValue("searched");
    }

    private static final class ChildFirst extends MethodVisitor {
        ChildFirst(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int op, String owner, String name, String d, boolean i) {
            String other = owner.equals("java/net/URLClassLoader") ? "own/ChildFirst" : owner;
            super.visitMethodInsn(op, other, name, d, i);
        }
    }

    /** One that asks for another class than the one that it is asked for. */
    @Test
    void aCallWithOtherParametersStaysTheOnlyOne() throws Exception {
        byte[] woven = LauncherWeaver.weave(PARENT, changed(Renaming::new));
        assertThat(calls(woven)).doesNotContainValue("direct").containsValue("searched");
    }

    /** Trims the name between loading it and the call. */
    private static final class Renaming extends MethodVisitor {
        Renaming(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitVarInsn(int opcode, int varIndex) {
            super.visitVarInsn(opcode, varIndex);
            if (opcode == Opcodes.ALOAD && varIndex == 1) {
                String of = "()Ljava/lang/String;";
                visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "strip", of, false);
            }
        }
    }

    /** The launcher's class with another {@code loadClass}. */
    private static byte[] changed(UnaryOperator<MethodVisitor> change) throws IOException {
        ClassReader reader = new ClassReader(BootJar.launcherClass(PARENT));
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String of, String s, String[] e) {
                        MethodVisitor next = super.visitMethod(access, method, of, s, e);
                        return method.equals("loadClass") ? change.apply(next) : next;
                    }
                },
                0);
        return writer.toByteArray();
    }

    @Test
    void otherClassesStayTheSame() throws Exception {
        byte[] plain = BootJar.launcherClass("org/springframework/boot/loader/launch/Launcher");
        assertThat(LauncherWeaver.weave("org/springframework/boot/loader/launch/Launcher", plain))
                .isSameAs(plain);
    }
}
