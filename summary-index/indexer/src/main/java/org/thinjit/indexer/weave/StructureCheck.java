package org.thinjit.indexer.weave;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Finds methods that cannot pass verification. {@code VerifyError} messages hold bytecode offsets and
 * a dump of the code, so such a method has to stay as it is. The check takes types that are not known
 * to fit, and does not tell objects whose constructor was not called yet from others.
 */
public final class StructureCheck {
    private StructureCheck() {}

    /**
     * Takes flags away from methods that fail the check.
     *
     * @param classFile the class's bytes
     * @param flags for each method in class-file order its flag, or {@link ClassWeaver#NO_FLAG};
     *     methods without a flag are not checked
     * @param types what is known of the types that the code handles
     * @return the flags of the methods that pass; no flag at all if the class cannot be read
     */
    public static int[] withoutUnsound(byte[] classFile, int[] flags, TypeShapes types) {
        int[] sound = flags.clone();
        Check check = new Check(sound, types);
        try {
            new ClassReader(classFile)
                    .accept(check, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            Arrays.fill(sound, ClassWeaver.NO_FLAG);
        }
        return sound;
    }

    private static final class Check extends ClassVisitor {
        private final int[] flags;
        private final TypeShapes types;
        private String owner;
        private int method;

        Check(int[] flags, TypeShapes types) {
            super(Opcodes.ASM9);
            this.flags = flags;
            this.types = types;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String signature,
                String superName,
                String[] interfaces) {
            owner = name;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            int number = method++;
            if (flags[number] == ClassWeaver.NO_FLAG) {
                return null;
            }
            return new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
                @Override
                public void visitEnd() {
                    if (!passes(this)) {
                        flags[number] = ClassWeaver.NO_FLAG;
                    }
                }
            };
        }

        private boolean passes(MethodNode code) {
            try {
                new Analyzer<>(new TypeCheckingVerifier(types)).analyze(owner, code);
                return true;
            } catch (AnalyzerException | RuntimeException | AssertionError e) {
                return false;
            }
        }
    }
}
