package org.thinjit.agent.forked;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds prologs in class files. */
final class Prologs {
    private Prologs() {}

    /** The methods that call {@code $ThinJIT.fire}, each as its name and descriptor. */
    static List<String> of(byte[] classFile) {
        List<String> methods = new ArrayList<>();
        ClassVisitor finder =
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String generic, String[] thrown) {
                        return new Finder(name + type, methods);
                    }
                };
        new ClassReader(classFile).accept(finder, 0);
        return methods;
    }

    private static final class Finder extends MethodVisitor {
        private final String method;
        private final List<String> found;

        Finder(String method, List<String> found) {
            super(Opcodes.ASM9);
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean i) {
            if (owner.equals("java/lang/$ThinJIT")) {
                found.add(method);
            }
        }
    }
}
