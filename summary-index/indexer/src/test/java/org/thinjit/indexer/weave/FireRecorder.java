package org.thinjit.indexer.weave;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Stands in for {@code java.lang.$ThinJIT}, which only a running agent defines. */
public final class FireRecorder {
    private static final Set<Integer> FIRED = new TreeSet<>();

    private FireRecorder() {}

    public static void fire(int flag) {
        FIRED.add(flag);
    }

    static Set<Integer> take() {
        Set<Integer> fired = new TreeSet<>(FIRED);
        FIRED.clear();
        return fired;
    }

    /** Points the prologs of a woven class here. */
    static byte[] redirected(byte[] woven) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(woven)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String desc, String sig, String[] ex) {
                                return redirected(super.visitMethod(access, name, desc, sig, ex));
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static MethodVisitor redirected(MethodVisitor next) {
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String name, String desc, boolean itf) {
                boolean prolog = owner.equals("java/lang/$ThinJIT");
                super.visitMethodInsn(
                        opcode,
                        prolog ? FireRecorder.class.getName().replace('.', '/') : owner,
                        name,
                        desc,
                        itf);
            }
        };
    }
}
